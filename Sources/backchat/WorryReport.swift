import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// What goes against the order of worry, for people to read.
struct WorryReport {
    private(set) var problems: [CheckProblem] = []

    init(_ content: Content, _ advice: AdviceSets) throws(BoundReached) {
        let script = content.script
        let excuses = WorryExcuses(try advice.worryBreaches(), script.worry)
        for breach in excuses.unexcused { problems.append(try Self.problem(breach, advice)) }
        problems += excuses.unused.map { exception, name in
            CheckProblem(
                issue: Issue(
                    "worry/unused", at: name.location,
                    "\"\(exception)\": \"\(name.value)\" excuses nothing"))
        }
    }

    private static func problem(
        _ breach: WorryBreach, _ advice: AdviceSets
    ) throws(BoundReached) -> CheckProblem {
        let script = advice.script
        let both = try advice.conversations(showing: breach)
        let rows = script.knowledge.verdict(on: both.less.answers).redFlags(for: both.less.level)
        let place = rows.first.flatMap { script.knowledge.redFlag($0)?.location }
        return CheckProblem(
            issue: Issue(
                "worry/broken", at: place ?? SourceLocation(file: "", line: 1, column: 1),
                "\"\(breach.finding)\": \(breach.answer) calls for \(both.less.level.rawValue), "
                    + "\(breach.outweighed), which is more worrying, for \(both.more.level.rawValue), all else equal"
            ),
            shown: shownCase(
                "\(breach.finding) \(breach.answer)", both.less.noted, both.less.advice)
                + shownCase(
                    "\(breach.finding) \(breach.outweighed)", both.more.noted, both.more.advice))
    }
}
