import ClinicalKnowledge
import Conversation

/// Conditions in words that a clinician reads without knowing the files.
struct ConditionWords {
    let content: Content

    func text(_ condition: Condition) -> String {
        switch condition {
        case .finding(let id, let test, _): "\(name(id)): \(text(test, of: id))"
        case .named(let id, _): "“\(id.text.replacing("-", with: " "))”"
        case .all(let parts): joined(parts, " and ")
        case .any(let parts): joined(parts, " or ")
        case .none(let parts): "not (\(joined(parts, " or ")))"
        case .count(let parts, let least):
            "at least \(least) of: " + parts.map(text).joined(separator: "; ")
        }
    }

    func name(_ id: FindingID) -> String {
        content.words(askingFor: id)?.name ?? id.text.replacing("-", with: " ")
    }

    private func joined(_ parts: [Condition], _ word: String) -> String {
        parts.map { part in
            switch part {
            case .all(let inner) where inner.count > 1, .any(let inner) where inner.count > 1,
                .count(let inner, _) where inner.count > 1:
                "(\(text(part)))"
            default: text(part)
            }
        }.joined(separator: word)
    }

    private func text(_ test: AnswerTest, of id: FindingID) -> String {
        test.alternatives.map { text($0, of: id) }.joined(separator: " or ")
    }

    private func text(_ alternative: AnswerTest.Alternative, of id: FindingID) -> String {
        switch alternative {
        case .word("unsure"): "not sure"
        case .word("new"): "yes, new or changed"
        case .word("current"): "yes, unless known of old"
        case .word("unchanged"): "yes, for long"
        case .word("known"): "yes, known of old"
        case .word(let word): content.words(askingFor: id)?.options[word] ?? word
        case .atLeast(let bound): "\(number(bound))\(unit(id)) or more"
        case .atMost(let bound): "\(number(bound))\(unit(id)) or less"
        case .between(let low, let high): "\(number(low)) to \(number(high))\(unit(id))"
        }
    }

    private func number(_ number: Double) -> String { Answer.value(number).text }

    private func unit(_ id: FindingID) -> String {
        switch content.knowledge.findings[id]?.domain {
        case .number(_, _, let unit): " \(unit)"
        case .duration: " days"
        case .scale: " of 10"
        case .yesNo, .choice, nil: ""
        }
    }
}
