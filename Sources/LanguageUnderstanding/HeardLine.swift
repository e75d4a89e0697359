package import ClinicalKnowledge

/// A sentence with one thing that is heard of a finding in it: `numb-saddle yes present: numb when i wipe`.
package struct HeardLine: Hashable, Sendable {
    package let finding: FindingID
    /// Its short form.
    package let answer: String
    package let sense: Sense
    package let sentence: String

    /// All that is listened to: the sentence, and the question that it answers.
    package var texts: [String] {
        if case .answeredTo(let question) = sense { [question, sentence] } else { [sentence] }
    }

    /// In what sense the answer is heard.
    package enum Sense: Hashable, Sendable {
        /// In whatever is said at any time.
        case told(Observation.Status)
        /// When the finding is asked for.
        case asked(Observation.Status)
        /// As the answer when the finding is asked for.
        case answered
        /// As the answer to a question in these words.
        case answeredTo(String)
        /// As the answer to a list of signs.
        case answeredOfList
        /// In the place of what was said before.
        case replacing
        /// As what a question asks about.
        case question
        /// Not at all.
        case nothing
    }
}

extension HeardLine: Comparable {
    package static func < (one: HeardLine, other: HeardLine) -> Bool {
        one.text < other.text
    }
}

extension HeardLine {
    package var text: String { "\(finding) \(answer) \(sense.words): \(sentence)" }

    /// The line that was written; `nil` when it is none.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let words = text[..<colon].spacedWords
        let sentence = text[text.index(after: colon)...].drop { $0 == " " }
        guard words.count > 2, !sentence.isEmpty,
            let sense = Sense(words[2...].joined(separator: " "))
        else { return nil }
        self.init(
            finding: FindingID(words[0]), answer: words[1], sense: sense,
            sentence: String(sentence))
    }
}

extension HeardLine.Sense {
    fileprivate init?(_ words: String) {
        switch words {
        case "question": self = .question
        case "nothing": self = .nothing
        case "answered": self = .answered
        case "answered of a list": self = .answeredOfList
        case "replacing": self = .replacing
        case _ where words.hasPrefix("answered to "):
            self = .answeredTo(String(words.dropFirst(12)))
        case _ where words.hasSuffix(" asked"):
            guard let status = Observation.Status(rawValue: String(words.dropLast(6))) else {
                return nil
            }
            self = .asked(status)
        default:
            guard let status = Observation.Status(rawValue: words) else { return nil }
            self = .told(status)
        }
    }

    fileprivate var words: String {
        switch self {
        case .told(let status): status.rawValue
        case .asked(let status): "\(status.rawValue) asked"
        case .question: "question"
        case .nothing: "nothing"
        case .answered: "answered"
        case .answeredOfList: "answered of a list"
        case .answeredTo(let question): "answered to \(question)"
        case .replacing: "replacing"
        }
    }
}
