import ClinicalKnowledge
import StrictJSON

@testable import DialogEngine

/// The appraisal as the rules say it, one condition after the other and nothing compiled: what the
/// compiled one must agree with.
struct PlainAppraisal {
    let script: Script
    let answers: Answers

    var verdict: Verdict { script.knowledge.verdict(on: answers) }

    var place: Place {
        let needed = needed
        var passed: Set<FindingID> = []
        for entry in script.states where holds(entry.value.condition) {
            let unanswered = entry.value.lines.filter {
                needed.contains($0.sign.value) && holds($0.condition)
            }.map(\.sign.value)
            if !unanswered.isEmpty {
                let signs = signsToDate.filter(passed.contains)
                return signs.isEmpty
                    ? .state(entry.id, unanswered: unanswered) : .sinceWhen(signs)
            }
            if entry.value.ends { break }
            passed.formUnion(entry.value.findings.map(\.value))
        }
        return signsToDate.isEmpty ? .advice : .sinceWhen(signsToDate)
    }

    func holds(_ condition: Condition?) -> Bool {
        condition.map {
            $0.truth(given: answers, named: script.knowledge.conditions) == .yes
        } ?? true
    }

    private var signsToDate: [FindingID] {
        let signs = answers.filter { $0.value == .yes(.unstated) }.keys.sorted()
        var ofOld = answers
        for sign in signs { ofOld[sign] = .yes(.known) }
        return script.knowledge.verdict(on: ofOld).underlying < verdict.underlying ? signs : []
    }

    private var needed: Set<FindingID> {
        var outlook = self.outlook
        var needed = findingsThatMatter(&outlook).intersection(outlook.open)
        var isGrowing = true
        while isGrowing {
            let before = needed.count
            for state in script.states.map(\.value) {
                for line in state.lines where needed.contains(line.sign.value) {
                    needed.formUnion(outlook.undecided(state.condition))
                    needed.formUnion(outlook.undecided(line.condition))
                }
            }
            isGrowing = needed.count > before
        }
        return needed
    }

    private func findingsThatMatter(_ outlook: inout Outlook) -> Set<FindingID> {
        let level = verdict.underlying
        var found: Set<FindingID> = []
        for redFlag in script.knowledge.redFlags.map(\.value) {
            guard let floor = redFlag.isNotable ? level : level.next else { continue }
            for call in redFlag.calls where max(call.disposition, call.whenDoubtful) >= floor {
                let reach = outlook.reach(call.condition)
                guard !reach.isDecided, let most = Self.most(call, reach.most), most >= floor
                else { continue }
                found.formUnion(outlook.undecided(call.condition))
            }
        }
        return found
    }

    private static func most(_ call: RedFlag.Call, _ truth: Truth) -> Disposition? {
        switch truth {
        case .yes: max(call.disposition, call.whenDoubtful)
        case .doubtful: call.whenDoubtful
        case .no: nil
        }
    }

    private var outlook: Outlook {
        var open = script.askedFindings.filter { answers[$0] == nil }
        while true {
            var outlook = Outlook(
                answers: answers, open: open, conditions: script.knowledge.conditions)
            let reachable = reachable(&outlook)
            if reachable == open { return outlook }
            open = reachable
        }
    }

    private func reachable(_ outlook: inout Outlook) -> Set<FindingID> {
        var found: Set<FindingID> = []
        for state in script.states.map(\.value) {
            let reach = outlook.reach(state.condition)
            guard reach.most == .yes else { continue }
            for line in state.lines where outlook.open.contains(line.sign.value) {
                if outlook.reach(line.condition).most == .yes { found.insert(line.sign.value) }
            }
            if state.ends, reach.least == .yes { break }
        }
        return found
    }
}
