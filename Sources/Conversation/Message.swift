/// One reply in words: what a terminal prints, a relay sends, a transcript compares.
package struct Message: Hashable, Sendable {
    /// Verb and id of the reply: `ask nerves`, `advise urgent`.
    package let id: String
    package let text: String
    /// To be numbered from 1 where buttons are not at hand.
    package let choices: [String]

    package init(id: String, text: String, choices: [String] = []) {
        self.id = id
        self.text = text
        self.choices = choices
    }
}
