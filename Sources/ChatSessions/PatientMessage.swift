/// What one person sent, with all that is needed to take it once and to bind it to the right question.
package struct PatientMessage: Hashable, Sendable {
    /// The sender's name for it; the same name twice is the same message.
    package let mid: String
    package let said: Said
    /// The last reply the person had seen, when the sender knows.
    package let seen: Int?

    package init(mid: String, said: Said, seen: Int? = nil) {
        self.mid = mid
        self.said = said
        self.seen = seen
    }

    package enum Said: Hashable, Sendable {
        /// The person is there and has said nothing; who was there before is told where they stand.
        case begin
        case text(String)
        /// Choices of the question with this reply id, by their ids.
        case pick(question: String, choices: [String])
        /// Nothing came for so long.
        case silence(Duration)

        var isPick: Bool { if case .pick = self { true } else { false } }
    }
}
