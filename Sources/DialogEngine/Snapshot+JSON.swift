import ClinicalKnowledge
import LanguageUnderstanding
package import StrictJSON

extension Snapshot {
    /// The format that this code writes; what an older one means is decided on reading.
    static let format = 3

    /// One line, the same bytes for the same snapshot.
    package var json: JSONValue {
        .object([
            .init(key: "format", value: .number(Double(Self.format))),
            .init(key: "phase", value: .string(phase.name)),
            .init(key: "confirming", value: .texts(phase.confirming.map(\.text))),
            .init(
                key: "held",
                value: .array(
                    held.map {
                        .members([
                            "finding": .string($0.finding.text), "answer": .string($0.answer.text),
                            "turn": .number(Double($0.turn)),
                        ])
                    })),
            .init(key: "doubted", value: .texts(doubted.sorted().map(\.text))),
            .init(key: "unread-replies", value: .number(Double(unreadReplies))),
            .init(key: "advised", value: .texts(advised.map(\.rawValue))),
            .init(key: "talk", value: talk.json),
        ])
    }

    /// Reads a saved snapshot for a script whose findings it must name.
    package static func read(
        _ bytes: [UInt8], file: String, for script: Script, issues: inout [Issue]
    ) -> Snapshot? {
        guard let saved = SavedSnapshot.shape.read(bytes, file: file, issues: &issues) else {
            return nil
        }
        return saved.snapshot(for: script, issues: &issues)
    }
}

extension Snapshot.Talk {
    fileprivate var json: JSONValue {
        .object([
            .init(key: "topic", value: .texts(topic.map { [$0.name] } ?? [])),
            .init(key: "pages", value: .number(Double(pages))),
            .init(key: "suiting", value: .boolean(isSuiting)),
            .init(key: "offered", value: .texts(offered.map(\.name))),
        ])
    }
}

extension Snapshot.Phase {
    fileprivate var name: String {
        switch self {
        case .opening: "opening"
        case .asking: "asking"
        case .confirming: "confirming"
        case .advised: "advised"
        case .closed: "closed"
        }
    }

    fileprivate var confirming: [FindingID] {
        guard case .confirming(let first, let rest) = self else { return [] }
        return [first] + rest
    }

    init?(name: String, confirming: [FindingID]) {
        switch (name, confirming.first) {
        case ("opening", nil): self = .opening
        case ("asking", nil): self = .asking
        case ("confirming", .some(let first)):
            self = .confirming(first, then: Array(confirming.dropFirst()))
        case ("advised", nil): self = .advised
        case ("closed", nil): self = .closed
        default: return nil
        }
    }
}
