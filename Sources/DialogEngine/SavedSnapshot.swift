import ClinicalKnowledge
import LanguageUnderstanding
import StrictJSON

/// A snapshot as it was written: read by its shape, not yet checked against a script.
///
/// It is about a person, so no issue repeats what it holds.
struct SavedSnapshot {
    let location: SourceLocation
    let phase: String
    let confirming: [String]
    let held: [Held]
    let doubted: [String]
    let unreadReplies: Int
    let advised: [String]
    let talk: Talk

    struct Talk {
        let topic: [String]
        let pages: Int
        let isSuiting: Bool
        let offered: [String]

        static let shape = Shape.object(
            .required("topic", .list(of: .sentence), "what was told last, or nothing"),
            .required("pages", SavedSnapshot.count, "of it"),
            .required("suiting", .boolean, "signs against it are being asked"),
            .required("offered", .list(of: .sentence), "what was offered to choose from")
        ) { Talk(topic: $1, pages: $2, isSuiting: $3, offered: $4) }
    }

    struct Held {
        let finding: String
        let answer: String
        let turn: Int

        static let shape = Shape.object(
            .required("finding", .text(.identifier), "what is known"),
            .required("answer", .sentence, "what was said"),
            .required("turn", SavedSnapshot.count, "when it was said")
        ) { _, finding, answer, turn in Held(finding: finding, answer: answer, turn: turn) }
    }

    private static let count = Shape<Int>.integer(0...Limits.savedTurns)

    static let shape = Shape.object(
        .required("format", .integer(Snapshot.format...Snapshot.format), "of this file"),
        .required("phase", .text(.identifier), "of the conversation"),
        .required("confirming", .list(of: .text(.identifier)), "findings to make sure of"),
        .required(
            "held",
            .list(of: Held.shape), "answers"),
        .required("doubted", .list(of: .text(.identifier)), "findings in doubt"),
        .required("unread-replies", count, "in a row"),
        .required("advised", .list(of: .text(.identifier)), "the advice that was given"),
        .required("talk", Talk.shape, "what was told of treatments")
    ) {
        SavedSnapshot(
            location: $0, phase: $2, confirming: $3, held: $4, doubted: $5, unreadReplies: $6,
            advised: $7, talk: $8)
    }

    func snapshot(for script: Script, issues: inout [Issue]) -> Snapshot? {
        var snapshot = Snapshot()
        let findings = script.knowledge.findings
        for saved in held {
            let id = FindingID(saved.finding)
            guard let finding = findings[id], let answer = Answer(saved.answer, in: finding.domain),
                !snapshot.held.contains(where: { $0.finding == id })
            else {
                issues.append(
                    Issue(
                        "snapshot/answer", at: location,
                        "holds an answer that this script cannot hold"))
                return nil
            }
            snapshot.held.append(.init(finding: id, answer: answer, turn: saved.turn))
        }
        let named = (confirming + doubted).map { FindingID($0) }
        let levels = advised.compactMap(Disposition.init(rawValue:))
        guard let phase = Snapshot.Phase(name: phase, confirming: confirming.map { .init($0) }),
            named.allSatisfy({ findings[$0] != nil }), levels.count == advised.count
        else {
            issues.append(
                Issue(
                    "snapshot/phase", at: location,
                    "holds a phase, a finding or advice that cannot be"))
            return nil
        }
        snapshot.phase = phase
        snapshot.doubted = Set(doubted.map { FindingID($0) })
        snapshot.unreadReplies = unreadReplies
        snapshot.advised = levels
        let topics = (talk.topic + talk.offered).map(Topic.init(name:))
        guard talk.topic.count <= 1, topics.allSatisfy({ $0.map(script.knows) == true }) else {
            issues.append(
                Issue("snapshot/talk", at: location, "speaks of something that content lacks"))
            return nil
        }
        snapshot.talk.topic = talk.topic.first.flatMap(Topic.init(name:))
        snapshot.talk.pages = talk.pages
        snapshot.talk.isSuiting = talk.isSuiting
        snapshot.talk.offered = talk.offered.compactMap(Topic.init(name:))
        return snapshot
    }
}

extension Script {
    /// Whether content still has what a saved topic names.
    fileprivate func knows(_ topic: Topic) -> Bool {
        switch topic {
        case .treatment(let id, _): knowledge.treatment(id) != nil
        case .claim(let id): knowledge.claims[id] != nil
        case .comparison(let first, let second):
            knowledge.treatment(first) != nil && knowledge.treatment(second) != nil
        default: true
        }
    }
}
