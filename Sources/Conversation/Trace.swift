import ClinicalKnowledge
import DialogEngine
package import LanguageUnderstanding

extension Exchange {
    /// One utterance on its way through the house, each rule with the place where it is written:
    /// heard, bound, answers, flags, place, words.
    package func trace(folder: String) -> String {
        var lines: [String] = []
        if let heard { lines += heard.traced(folder: folder) }
        for reason in turn.reasons {
            switch reason {
            case .heard: break
            case .bound(let finding, let answer):
                lines.append("bound    \(finding) = \(answer.text)")
            case .called, .stands: break
            }
        }
        let held = turn.snapshot.answers.sorted { $0.key < $1.key }.map {
            "\($0.key)=\($0.value.text)"
        }
        lines.append("answers  \(held.isEmpty ? "none" : held.joined(separator: " "))")
        for reason in turn.reasons {
            switch reason {
            case .called(let redFlag, let disposition, let place):
                lines.append(
                    "flags    \(redFlag) calls for \(disposition.rawValue)  \(folder)/\(place)")
            case .stands(let state, let place):
                lines.append("place    \(state)  \(folder)/\(place)")
            case .heard, .bound: break
            }
        }
        lines += messages.map { "words    \($0.id)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Interpretation {
    /// What was heard, a line each with the place of the phrase that caught it.
    package func traced(folder: String) -> [String] {
        var lines = ["heard    \"\(normalized)\""]
        lines += observations.map { seen in
            "heard    \(seen.finding) \(seen.answer.text), \(seen.status.rawValue): "
                + "\"\(seen.words)\"  \(folder)/\(seen.phrase)"
        }
        if let answer { lines.append("heard    as an answer: \(answer.traced)") }
        if let command { lines.append("heard    as a command: \(command.traced)") }
        if let topic { lines.append("heard    as a topic: \(topic.name)") }
        return lines
    }
}

extension HeardAnswer {
    fileprivate var traced: String {
        switch self {
        case .yes(let timing): "yes (\(timing.rawValue))"
        case .no: "no"
        case .unsure: "not sure"
        case .refused: "rather not say"
        case .value(let number): Answer.value(number).text
        case .choice(let value): value
        case .picks(let signs, let restDenied, _):
            signs.map(\.text).joined(separator: " ") + (restDenied ? ", no others" : "")
        case .doubts(let signs, let restDenied):
            "not sure about " + signs.map(\.text).joined(separator: " ")
                + (restDenied ? ", no others" : "")
        case .noneOfThese: "none of these"
        case .unclear: "unclear"
        }
    }
}

extension HeardCommand {
    fileprivate var traced: String {
        switch self {
        case .typed(let command, let finding): "/" + [command.rawValue, finding?.text].joined
        case .change(let finding, let answer): "change \(finding.text) to \(answer.traced)"
        case .spoken(let command, let finding): [command.rawValue, finding?.text].joined
        case .unknown(let word): "/\(word), which is none"
        }
    }
}

extension [String?] {
    fileprivate var joined: String { compactMap { $0 }.joined(separator: " ") }
}
