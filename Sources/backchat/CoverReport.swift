import ClinicalKnowledge
import DialogEngine
import ScriptVerification
import StrictJSON

/// What transcripts reach, for people to read.
struct CoverReport {
    let coverage: Coverage
    private let states: Set<StateID>
    private let script: Script

    init(_ coverage: Coverage, _ states: Set<StateID>, of script: Script) {
        self.coverage = coverage
        self.states = states
        self.script = script
    }

    /// Of the parts that can decide about their condition.
    var percent: Int {
        let (reached, all) = counts(.part)
        return all == 0 ? 100 : 100 * reached / all
    }

    func text(withMissing: Bool) -> String {
        let (answers, allAnswers) = counts(.answer)
        let (conditions, allConditions) = counts(.condition)
        let (doubts, allDoubts) = counts(.doubt)
        let (parts, allParts) = counts(.part)
        var lines = [
            "states       \(states.count) of \(script.states.count) ask",
            "answers      \(answers) of \(allAnswers) that can be told apart",
            "conditions   \(conditions) of \(allConditions), each both ways",
            "doubts       \(doubts) of \(allDoubts) calls of red flags are left open by one",
            "parts        \(parts) of \(allParts) decide, each both ways: \(percent) %",
            "out of reach \(coverage.infeasible.count), which no combination of answers shows",
        ]
        guard withMissing else { return lines.joined(separator: "\n") }
        lines += script.states.filter { !states.contains($0.id) }.map {
            "\($0.location): missing: the state \($0.key) asks"
        }
        lines += coverage.missing.map { "\($0.location): missing: \($0.what)" }
        lines += coverage.infeasible.map { "\($0.location): out of reach: \($0.what)" }
        return lines.joined(separator: "\n")
    }

    private func counts(_ kind: CoverageGoal.Kind) -> (reached: Int, all: Int) {
        let reached = coverage.reached.count { $0.kind == kind }
        return (reached, reached + coverage.missing.count { $0.kind == kind })
    }
}
