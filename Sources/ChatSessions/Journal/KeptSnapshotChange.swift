import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

extension SnapshotChange {
    /// Answers in groups that were given in one turn.
    var kept: JSONValue {
        var groups: [(turn: Int, answers: [JSONValue.Member])] = []
        for held in held {
            let member = JSONValue.Member(
                key: held.finding.text, value: .string(held.answer.kept))
            if groups.last?.turn == held.turn {
                groups[groups.count - 1].answers.append(member)
            } else {
                groups.append((held.turn, [member]))
            }
        }
        return .kept([
            ("phase", phase.map { .string($0.kept) }),
            ("doubted", doubted.map { .texts($0.sorted().map(\.text)) }),
            ("unread-replies", unreadReplies.map { .number(Double($0)) }),
            ("advised", advised.map { .texts($0.map(\.rawValue)) }),
            ("talk", talk?.kept),
            ("dropped", dropped.isEmpty ? nil : .texts(dropped.map(\.text))),
            ("held", groups.isEmpty ? nil : .array(groups.map(Self.kept))),
        ])
    }

    private static func kept(_ group: (turn: Int, answers: [JSONValue.Member])) -> JSONValue {
        .members(["turn": .number(Double(group.turn)), "answers": .object(group.answers)])
    }

    static let keptShape = Shape<SnapshotChange>.object(
        .optional("phase", Snapshot.Phase.keptShape, "of the conversation"),
        .optional("doubted", doubtedShape, "findings in doubt"),
        .optional("unread-replies", .count, "in a row"),
        .optional("advised", .list(of: .word), "the advice that was given"),
        .optional("talk", Snapshot.Talk.keptShape, "what was told of treatments"),
        .optional("dropped", .list(of: .keptID), default: [], "answers taken back"),
        .optional("held", .list(of: heldShape), default: [], "answers")
    ) { _, phase, doubted, unreadReplies, advised, talk, dropped, held in
        SnapshotChange(
            phase: phase, doubted: doubted, unreadReplies: unreadReplies, advised: advised,
            talk: talk, dropped: dropped, held: Array(held.joined()))
    }

    private static let doubtedShape = Shape<[FindingID]>.list(of: .keptID).map { Set($0) }

    private static let heldShape = Shape.object(
        .required("turn", .count, "when it was said"),
        .required("answers", .map(keys: .identifier, of: Answer.keptShape), "by finding")
    ) { _, turn, answers in
        answers.map { Snapshot.Held($0.value, for: FindingID($0.key), in: turn) }
    }
}

extension Snapshot.Phase {
    /// `confirming` names what is to be made sure of.
    var kept: String {
        switch self {
        case .opening: "opening"
        case .asking: "asking"
        case .confirming(let first, let rest):
            (["confirming", first.text] + rest.map(\.text)).joined(separator: " ")
        case .advised: "advised"
        case .closed: "closed"
        }
    }

    static let keptShape = Shape<String>.sentence.compactMap("a phase") {
        text -> Snapshot.Phase? in
        let words = text.split(separator: " ").map { FindingID(String($0)) }
        switch (words.first?.text, words.count) {
        case ("opening", 1): return .opening
        case ("asking", 1): return .asking
        case ("advised", 1): return .advised
        case ("closed", 1): return .closed
        case ("confirming", 2...): return .confirming(words[1], then: Array(words[2...]))
        default: return nil
        }
    }
}

extension Snapshot.Talk {
    fileprivate var kept: JSONValue {
        .kept([
            ("topic", topic.map { .string($0.kept) }),
            ("pages", pages == 0 ? nil : .number(Double(pages))),
            ("suiting", isSuiting ? true : nil),
            ("offered", offered.isEmpty ? nil : .texts(offered.map(\.kept))),
        ])
    }

    fileprivate static let keptShape = Shape.object(
        .optional("topic", Topic.keptShape, "what was told last"),
        .optional("pages", .count, default: 0, "of it"),
        .optional("suiting", .boolean, default: false, "signs against it are being asked"),
        .optional("offered", .list(of: Topic.keptShape), default: [], "to choose from")
    ) { Snapshot.Talk(of: $1, pages: $2, isSuiting: $3, offered: $4) }
}

extension Shape where Value == Int {
    static var count: Shape { .integer(0...SessionLimits.count) }
}
