import ClinicalKnowledge
import DialogEngine
import Glibc
import LongScripts
import ScriptVerification
import StrictJSON

/// How the time and the memory of a proof grow with a script: `BENCH=1 swift run -c release scaling`.
@main
struct Scaling {
    static func main() throws {
        print("questions  properties  parts      ms    MB")
        for questions in [10, 30, 100, 300, 1000] {
            let long = LongScript(questions: questions, properties: min(100, questions))
            let start = ContinuousClock.now
            let parts = try proven(long)
            let time = ContinuousClock.now - start
            let milliseconds =
                time.components.attoseconds / 1_000_000_000_000_000
                + time.components.seconds * 1000
            var usage = rusage()
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            print(
                right(questions, 9), right(min(100, questions), 11), right(parts, 6),
                right(Int(milliseconds), 7), right(usage.ru_maxrss / 1024, 5))
        }
    }

    /// Everything that `check` proves of the script; it must hold.
    private static func proven(_ long: LongScript) throws -> Int {
        mustHold(long.issues.isEmpty, "\(long.issues)")
        let script = long.script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        var minimumSets = MinimumSetProof(advice)
        for property in script.safety {
            let isHeld = try advice.milder(than: property.value) == .none
            mustHold(isHeld == property.value.unlessAnswered.isEmpty, property.key)
            for (finding, outcome) in try minimumSets.outcomes(of: property) {
                mustHold(outcome == .holds, "\(property.key) without \(finding)")
            }
        }
        for property in script.lengths {
            var search = try LengthSearch(property.value, of: advice)
            let most = property.value.questions
            mustHold(search.outcome() == .holds(atMost: most), property.key)
        }
        let issues = try advice.lintIssues()
        mustHold(issues.isEmpty, "\(issues)")
        mustHold(try advice.earlyExits().isEmpty, "nobody leaves early")
        mustHold(try advice.worryBreaches().isEmpty, "the order of worry")
        return advice.sets.count
    }

    private static func mustHold(_ isHeld: Bool, _ what: String) {
        guard isHeld else { fatalError("not proven: \(what)") }
    }

    private static func right(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
