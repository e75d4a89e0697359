import ClinicalKnowledge
import DialogEngine
import StrictJSON
import Testing

@testable import ScriptVerification

/// How many questions a conversation takes, against having every conversation there is.
@Suite struct LengthSearchTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `conversations end within a number of questions when the longest does`(seed: UInt64) throws
    {
        let small = SmallScript(seed: seed)
        try #require(small.issues == [])
        let script = small.script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        let moments = Self.moments(of: script)
        #expect(script.lengths.count == 4)
        for property in script.lengths {
            let longest =
                moments.filter { Self.isAbout(property.value, $0.answers, script) }
                .map(\.asked.count).max() ?? 0
            var search = try LengthSearch(property.value, of: advice)
            switch search.outcome() {
            case .holds(let most):
                #expect(longest <= property.value.questions, "\(property.key)")
                #expect(longest <= most)
            case .broken(let noted):
                #expect(longest > property.value.questions, "\(property.key)")
                #expect(Self.asked(noted, script).count > property.value.questions)
            case .notDecided: Issue.record("\(property.key) was not decided")
            }
        }
    }

    @Test func `where the first look is not enough, a search that is cut off is no proof`() throws {
        var cutOff = 0
        for seed in 0..<200 as Range<UInt64> {
            let script = SmallScript(seed: seed).script
            let advice = try AdviceSets(script, classes: AnswerClasses(script))
            for property in script.lengths.map(\.value) {
                var short = try LengthSearch(property, of: advice, limit: 1)
                guard short.outcome() == .notDecided else { continue }
                var whole = try LengthSearch(property, of: advice)
                #expect(whole.outcome() != .notDecided)
                cutOff += 1
            }
        }
        #expect(cutOff > 0)
    }

    /// Somebody in the middle of a talk: what is held, and the states that have asked something.
    private struct Moment: Hashable {
        var answers: Answers = [:]
        var asked: Set<StateID> = []
    }

    /// Every moment of every talk in which one thing is told or answered at a time.
    private static func moments(of script: Script) -> Set<Moment> {
        var seen: Set<Moment> = []
        var left = [Moment()]
        while var moment = left.popLast() {
            guard let state = asking(moment.answers, script) else { continue }
            moment.asked.insert(state)
            guard seen.insert(moment).inserted else { continue }
            for finding in SmallScript.findings where moment.answers[finding] == nil {
                for answer in [Answer.no, .yes(.new), .unsure] {
                    var next = moment
                    next.answers[finding] = answer
                    left.append(next)
                }
            }
        }
        return seen
    }

    private static func asked(_ noted: [Noted], _ script: Script) -> Set<StateID> {
        var moment = Moment()
        for one in noted {
            if let state = asking(moment.answers, script) { moment.asked.insert(state) }
            moment.answers[one.finding] = one.answer
        }
        return moment.asked.union([asking(moment.answers, script)].compactMap(\.self))
    }

    /// The state that asks something of somebody with these answers.
    private static func asking(_ answers: Answers, _ script: Script) -> StateID? {
        guard case .state(let id, _) = script.place(given: answers),
            !script.knowledge.verdict(on: answers).underlying.isEmergency
        else { return nil }
        return id
    }

    private static func isAbout(
        _ property: LengthProperty, _ answers: Answers, _ script: Script
    ) -> Bool {
        property.condition.map {
            $0.truth(given: answers, named: script.knowledge.conditions) == .yes
        } ?? true
    }
}
