import ClinicalKnowledge
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
    let turn: Int
    let advised: [String]

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
        .required("turn", count, "number of the last turn"),
        .required("advised", .list(of: .text(.identifier)), "the advice that was given")
    ) {
        SavedSnapshot(
            location: $0, phase: $2, confirming: $3, held: $4, doubted: $5, unreadReplies: $6,
            turn: $7, advised: $8)
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
        snapshot.turn = turn
        snapshot.advised = levels
        return snapshot
    }
}
