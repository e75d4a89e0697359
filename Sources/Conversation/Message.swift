package import DialogEngine

/// One reply in words: what a terminal prints, a relay sends, a transcript compares.
package struct Message: Hashable, Sendable {
    /// Verb and id of the reply: `ask nerves`, `advise urgent`.
    package let id: String
    package let text: String
    package let choices: [WordedChoice]

    init(id: String, text: String, choices: [WordedChoice] = []) {
        self.id = id
        self.text = text
        self.choices = choices
    }

    /// The choices that are numbered from 1 where buttons are not at hand.
    ///
    /// To a plain question people say yes or no without a number.
    package var numbered: [WordedChoice] {
        choices.contains { $0.choice == .yes } ? [] : choices
    }
}

/// A choice as it is shown.
package struct WordedChoice: Hashable, Sendable {
    package let choice: Choice
    package let text: String
}
