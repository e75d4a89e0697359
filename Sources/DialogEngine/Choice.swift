package import ClinicalKnowledge
package import LanguageUnderstanding
import StrictJSON

/// One thing that can be chosen in reply to a question: a numbered line, or a button.
package enum Choice: Hashable, Sendable {
    case sign(FindingID)
    /// A value of a finding that has several.
    case value(String)
    case topic(Topic)
    case yes, no
    case noneOfThese, notSure

    /// How a relay names it; no two choices of one question are called the same.
    package var id: String {
        switch self {
        case .sign(let finding): finding.text
        case .value(let value): value
        case .topic(let topic): topic.name
        case .yes: "yes"
        case .no: "no"
        case .noneOfThese: "none-of-these"
        case .notSure: "not-sure"
        }
    }
}

extension Script {
    /// What can be chosen in reply, in the order in which it is shown; nothing where a number, a
    /// length of time or a story is awaited.
    package func choices(for question: Question) -> [Choice] {
        switch question {
        case .opening: []
        case .checklist(_, let signs), .suitability(let signs):
            signs.map(Choice.sign) + [.noneOfThese, .notSure]
        case .sinceWhen: choices(for: longStanding.value)
        case .finding(let finding): choices(for: finding)
        }
    }

    private func choices(for finding: FindingID) -> [Choice] {
        switch knowledge.findings[finding]?.domain {
        case .yesNo: [.yes, .no, .notSure]
        case .choice(let values): values.map(Choice.value) + [.notSure]
        case .number, .duration, .scale, nil: []
        }
    }

    /// What picking these tells when it answers no open question: the signs among them are there, and
    /// nothing is said of the others.
    package func signs(among ids: [String]) -> [Observation] {
        let lines = states.filter(\.value.isChecklist).flatMap(\.value.findings)
        return ids.compactMap { id in
            guard let sign = lines.first(where: { $0.value.text == id }),
                let finding = knowledge.findings[sign.value]
            else { return nil }
            return Observation(
                finding: sign.value, answer: finding.yes(.unstated), status: .present, words: id,
                phrase: sign.location)
        }
    }

    /// What choosing these means; `nil` when they cannot be chosen together.
    ///
    /// A sign that was picked says nothing of the others, unless "none of these" is chosen with it. It counts
    /// beside a "not sure", which leaves the others open.
    package func interpretation(of chosen: [Choice]) -> Interpretation? {
        let signs = chosen.compactMap(\.sign)
        if !signs.isEmpty {
            let rest = chosen.filter { $0.sign == nil }
            guard rest.allSatisfy({ [.noneOfThese, .notSure].contains($0) }) else { return nil }
            return Interpretation(answer: .picks(signs, restDenied: rest == [.noneOfThese]))
        }
        guard chosen.count == 1, let only = chosen.first else { return nil }
        switch only {
        case .sign: return nil
        case .value(let value): return Interpretation(answer: .choice(value))
        case .topic(let topic): return Interpretation(topic: topic)
        case .yes: return Interpretation(answer: .yes(.new))
        case .no: return Interpretation(answer: .no)
        case .noneOfThese: return Interpretation(answer: .noneOfThese)
        case .notSure: return Interpretation(answer: .unsure)
        }
    }
}

extension Choice {
    fileprivate var sign: FindingID? {
        guard case .sign(let finding) = self else { return nil }
        return finding
    }
}
