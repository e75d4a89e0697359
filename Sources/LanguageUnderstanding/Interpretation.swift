package import ClinicalKnowledge
package import StrictJSON

/// What one utterance means: the answer it gives, what else it tells, what it asks for.
package struct Interpretation: Hashable, Sendable {
    package var answer: HeardAnswer?
    /// Everything heard about findings, in the order it was said.
    package var observations: [Observation]
    package var command: HeardCommand?
    package var topic: Topic?
    /// Nothing was said, or only words that mean nothing by themselves: "well, thanks".
    package var saysNothing: Bool
    /// The words as they were matched, for people to see what was heard.
    package var normalized: String

    package init(
        answer: HeardAnswer? = nil, observations: [Observation] = [],
        command: HeardCommand? = nil, topic: Topic? = nil, saysNothing: Bool = false,
        normalized: String = ""
    ) {
        self.answer = answer
        self.observations = observations
        self.command = command
        self.topic = topic
        self.saysNothing = saysNothing
        self.normalized = normalized
    }
}

/// An answer to the question that is open.
package enum HeardAnswer: Hashable, Sendable {
    case yes(Answer.Timing)
    case no
    case unsure
    case refused
    case value(Double)
    case choice(String)
    /// These signs of a checklist; `restDenied` when the person said that there are no others.
    case picks([FindingID], restDenied: Bool)
    /// Not sure about these signs of a checklist.
    case doubts([FindingID], restDenied: Bool)
    /// None of the signs shown.
    case noneOfThese
    /// Something was said that can be read two ways: `yes and no`, a number out of range.
    case unclear
}

/// Something heard about a finding, with the words that said it and the phrase that caught it.
package struct Observation: Hashable, Sendable {
    package let finding: FindingID
    package let answer: Answer
    package let status: Status
    package let words: String
    package let phrase: SourceLocation

    package enum Status: String, Hashable, Sendable {
        case present, denied, past
        case otherPerson = "other-person"
        case hypothetical, unsure
    }

    package init(
        finding: FindingID, answer: Answer, status: Status, words: String, phrase: SourceLocation
    ) {
        self.finding = finding
        self.answer = answer
        self.status = status
        self.words = words
        self.phrase = phrase
    }

    /// What the speaker has said about themselves, now; nothing else binds.
    package var binding: Answer? {
        switch status {
        case .present: answer
        case .denied: answer == .yes(.new) ? .no : nil
        case .past, .otherPerson, .hypothetical, .unsure: nil
        }
    }
}

/// What a person asks the bot to do.
package enum Command: String, CaseIterable, Hashable, Sendable {
    case help, why, back, change, answers, again, restart, forget, quit
}

package enum HeardCommand: Hashable, Sendable {
    /// `/back`: certain, goes before everything but an emergency.
    case typed(Command, about: FindingID?)
    /// "can we go back?": goes after an answer.
    case spoken(Command, about: FindingID?)
    /// A slash and a word that is no command.
    case unknown(String)
}

/// What a question about treatments is about.
package enum Topic: Hashable, Sendable {
    case treatment(TreatmentID)
    case treatments
}
