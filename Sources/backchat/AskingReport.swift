import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// What decides about people and is not asked for, for people to read.
struct AskingReport {
    private(set) var problems: [CheckProblem] = []

    init(_ content: Content, _ advice: AdviceSets) throws(BoundReached) {
        let script = content.script
        let excuses = AskingExcuses(script, try advice.earlyExits())
        problems += excuses.neverAsked.map { finding in
            Self.problem(
                "lint/never-asked", at: script.firstTest(of: finding),
                "no state asks for \"\(finding)\", and \"unasked\" does not say why")
        }
        problems += script.idleLines.map { line in
            Self.problem(
                "lint/never-asked", at: line.location,
                "nothing hangs on \"\(line.value)\", so that nobody is ever asked")
        }
        for exit in excuses.exits { problems.append(try Self.problem(exit, advice)) }
        problems += excuses.unused.map { exception, name in
            Self.problem(
                "lint/unused-exception", at: name.location,
                "\"\(exception)\": \"\(name.value)\" excuses nothing")
        }
    }

    private static func problem(
        _ id: String, at place: SourceLocation, _ message: String
    ) -> CheckProblem {
        CheckProblem(issue: Issue(id, at: place, message))
    }

    private static func problem(
        _ exit: EarlyExit, _ advice: AdviceSets
    ) throws(BoundReached) -> CheckProblem {
        let talk = try ToldConversation(exit.people, of: advice)
        return CheckProblem(
            issue: Issue(
                "lint/late-danger", at: exit.state.location,
                "\"\(exit.state.key)\" ends the questions before \"\(exit.finding)\" is asked for, which can call for \(exit.level.rawValue)"
            ),
            shown: talk.map {
                shownCase("\(exit.state.key) without \(exit.finding)", $0.noted, $0.advice)
            } ?? [])
    }
}
