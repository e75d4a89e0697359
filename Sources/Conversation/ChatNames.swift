import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// Finds the names in a transcript that the content does not know: a test of them could never fail.
struct ChatNames {
    let content: Content
    let path: String

    func issues(in chat: ChatCase) -> [Issue] {
        var issues: [Issue] = []
        var seen: Set<String> = []
        for given in chat.given {
            if let message = refusal(finding: given.finding, value: given.answer) {
                issues.append(issue("chat/name", given.line, message))
            } else if !seen.insert(given.finding).inserted {
                issues.append(issue("chat/given", given.line, "\(given.finding) is given twice"))
            } else if !isRead(FindingID(given.finding)) {
                issues.append(
                    issue("chat/given", given.line, "nothing reads \(given.finding); leave it out"))
            }
        }
        for step in chat.steps {
            if let message = refusal(step.kind) {
                issues.append(issue("chat/name", step.line, message))
            }
        }
        if !chat.asserts {
            issues.append(issue("chat/no-claim", chat.line, "\"\(chat.name)\" claims nothing"))
        }
        return issues
    }

    private var knowledge: Knowledge { content.knowledge }

    private func issue(_ id: String, _ line: Int, _ message: String) -> Issue {
        Issue(id, at: SourceLocation(file: path, line: line, column: 1), message)
    }

    /// Whether a state asks for the finding, or a rule looks at it.
    private func isRead(_ id: FindingID) -> Bool {
        let conditions =
            knowledge.redFlags.flatMap { $0.value.calls.map(\.condition) }
            + content.script.states.flatMap { entry in
                ([entry.value.condition] + entry.value.lines.map(\.condition)).compactMap(\.self)
            }
            + knowledge.contraindications.values.map(\.condition)
        let crisis = content.script.crisis
        return content.script.askedFindings.contains(id)
            || id == crisis.safe.value || id == crisis.goOn.value
            || conditions.contains { $0.findings(named: knowledge.conditions).contains(id) }
    }

    private func refusal(_ kind: ChatCase.Kind) -> String? {
        switch kind {
        case .say, .play, .words: nil
        case .disposition(let word):
            word == "none" || Disposition(rawValue: word) != nil
                ? nil : unknownName(word, "disposition", Disposition.allCases.map(\.rawValue))
        case .answer(let finding, let value):
            value == "none" && knowledge.findings[FindingID(finding)] != nil
                ? nil : refusal(finding: finding, value: value)
        case .because(let ids):
            ids.first { knowledge.redFlag(RedFlagID($0)) == nil }
                .map { unknownName($0, "red flag", knowledge.redFlags.map(\.key)) }
        case .reply(let id), .never(let id):
            id.words.dropFirst().first { !$0.contains("*") && !names.contains($0) }
                .map { unknownName($0, "reply", names.sorted()) }
                ?? id.words.first.flatMap { verb in
                    verb.contains("*") || Self.verbs.contains(verb)
                        ? nil : unknownName(verb, "verb", Self.verbs.sorted())
                }
        }
    }

    private func refusal(finding: String, value: String) -> String? {
        guard let known = knowledge.findings[FindingID(finding)] else {
            return unknownName(finding, "finding", knowledge.findings.keys.map(\.text))
        }
        return Answer(value, in: known.domain) == nil
            ? "\(finding) cannot be answered with \"\(value)\"" : nil
    }

    private func unknownName(_ name: String, _ kind: String, _ known: [String]) -> String {
        "no \(kind) is called \"\(name)\"" + didYouMean(name, among: known)
    }

    /// Everything that can stand after a verb.
    private var names: Set<String> {
        Set(knowledge.findings.keys.map(\.text))
            .union(content.script.states.map(\.key))
            .union(Disposition.allCases.map(\.rawValue))
            .union(knowledge.treatments.map(\.key)).union(knowledge.claims.keys.map(\.text))
            .union(knowledge.contraindications.keys.map(\.text))
            .union(ReplyObject.all)
            .union(FitWord.allCases.map(\.rawValue))
    }

    private static let verbs = Set(ReplyVerb.allCases.map(\.rawValue))
}
