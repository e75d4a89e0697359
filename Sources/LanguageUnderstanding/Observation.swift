package import ClinicalKnowledge
package import StrictJSON

/// Something heard about a finding, with the words that said it and the phrase that caught it.
package struct Observation: Hashable, Sendable {
    package let finding: FindingID
    package let answer: Answer
    package internal(set) var status: Status
    package let words: String
    package let phrase: SourceLocation
    /// Denied in general words, as in "no numbness".
    ///
    /// Whoever says so may not have thought of every kind.
    package let isGeneral: Bool
    /// Said as a correction: "sorry, I meant my neck".
    package let replaces: Bool
    /// In words that tell of it only in an answer: "my foot" to "does it go down the leg?".
    let isByAnswer: Bool

    package enum Status: String, Hashable, Sendable {
        case present, denied, past
        case otherPerson = "other-person"
        case hypothetical, unsure
    }

    package init(
        finding: FindingID, answer: Answer, status: Status, words: String, phrase: SourceLocation,
        isGeneral: Bool = false, replaces: Bool = false, isByAnswer: Bool = false
    ) {
        self.finding = finding
        self.answer = answer
        self.status = status
        self.words = words
        self.phrase = phrase
        self.isGeneral = isGeneral
        self.replaces = replaces
        self.isByAnswer = isByAnswer
    }

    /// The same, heard less surely.
    var doubted: Observation {
        Observation(
            finding: finding, answer: answer, status: .unsure, words: words, phrase: phrase,
            isByAnswer: isByAnswer)
    }

    /// What the speaker has said about themselves, now; nothing else binds.
    package var binding: Answer? {
        switch status {
        case .present: answer
        case .denied: answer == .yes(.new) && !isGeneral ? .no : nil
        case .past, .otherPerson, .hypothetical, .unsure: nil
        }
    }
}
