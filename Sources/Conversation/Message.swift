package import DialogEngine

/// One reply in words: what a terminal prints, a relay sends, a transcript compares.
package struct Message: Hashable, Sendable {
    /// Verb and id of the reply: `ask nerves`, `advise urgent`.
    package let id: String
    package let text: String
    package let choices: [WordedChoice]
    /// What its first paragraph is, for those who can make it stand out.
    package let lead: Lead?
    /// A list that was shown right before is not shown again; its numbers hold.
    private let isListed: Bool

    package enum Lead: Hashable, Sendable {
        case question
        /// Where to go and how soon.
        case advice
        /// The same, and it cannot wait.
        case alarm
    }

    init(
        id: String, text: String, choices: [WordedChoice] = [], lead: Lead? = nil,
        isListed: Bool = true
    ) {
        self.id = id
        self.text = text
        self.choices = choices
        self.lead = lead
        self.isListed = isListed
    }

    /// The choices that are numbered from 1 where buttons are not at hand.
    ///
    /// To a plain question people say yes or no without a number.
    package var numbered: [WordedChoice] { hasNumbers ? choices : [] }

    /// The same message spelled otherwise.
    package func spelled(_ spelling: (String) -> String) -> Message {
        Message(
            id: id, text: spelling(text),
            choices: choices.map { WordedChoice(choice: $0.choice, text: spelling($0.text)) },
            lead: lead, isListed: isListed)
    }

    /// Those of them that are written below the text.
    package var listed: [WordedChoice] { isListed ? numbered : [] }

    private var hasNumbers: Bool { !choices.contains { $0.choice == .yes } }
}

/// A choice as it is shown.
package struct WordedChoice: Hashable, Sendable {
    package let choice: Choice
    package let text: String
}
