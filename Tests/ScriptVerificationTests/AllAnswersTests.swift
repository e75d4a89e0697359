import ClinicalKnowledge
import DialogEngine
import StrictJSON
import Testing

@testable import ScriptVerification

/// Verdicts on random scripts of up to ten questions against trying each of up to a million sets of answers.
@Suite struct AllAnswersTests {
    /// Few are long: a million sets take their time.
    private static func questions(_ seed: UInt64) -> Int {
        switch seed {
        case _ where seed % 66 == 0: 10
        case _ where seed % 40 == 1: 9
        case _ where seed % 16 == 2: 8
        default: 3 + Int(seed % 5)
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `every verdict is what all sets of answers say`(seed: UInt64) throws {
        let questions = Self.questions(seed)
        let small = SmallScript(seed: seed, questions: questions)
        try #require(small.issues == [])
        let (script, tried) = (small.script, TriedScript(small.script, questions: questions))
        try agree(tried, with: script, seed)
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        try minimumSets(tried, advice)
        try levels(tried, advice)
        #expect(
            Set(try advice.worryBreaches().map { "\($0.finding) \($0.answer) \($0.outweighed)" })
                == breaches(tried))
        #expect(
            Set(try advice.earlyExits().map { "\($0.state.key) \($0.finding) \($0.level)" })
                == exits(tried))
        let found = try advice.stateIssues() + advice.shadowIssues() + advice.conditionIssues()
        #expect(Set(found.map(\.message)) == issues(tried))
    }

    /// The trying itself against the engine, for some sets of answers.
    private func agree(_ tried: TriedScript, with script: Script, _ seed: UInt64) throws {
        let advised = tried.advised()
        let levels = Disposition.allCases.filter { $0 > .selfCare && $0 < .crisis }
            .map { ($0, tried.atLeast($0)) }
        let count = 1 << (2 * tried.findings.count)
        for step in 0..<60 {
            let number = Int((seed &* 7919 &+ UInt64(step) &* 104_729) % UInt64(count))
            let answers = tried.answers(numbered: number)
            let level = script.knowledge.verdict(on: answers).underlying
            #expect(levels.allSatisfy { $0.1.contains(number) == (level >= $0.0) })
            #expect(advised.contains(number) == (script.place(given: answers) == .advice))
        }
    }

    private func minimumSets(_ tried: TriedScript, _ advice: AdviceSets) throws {
        let advised = tried.advised()
        var proof = MinimumSetProof(advice)
        for property in tried.script.safety {
            let level = property.value.neverMilderThan
            let people = (advised & tried.holding(property.value.condition)) - tried.atLeast(level)
            for name in property.value.unlessAnswered {
                let question = try #require(tried.findings.firstIndex(of: name.value))
                let unanswered = tried.answered(question, 0) | tried.answered(question, 3)
                let outcome = try proof.outcome(of: property, without: name.value)
                #expect((outcome == .holds) == (people & unanswered).isEmpty, "\(property.key)")
                guard case .broken(let violation) = outcome else { continue }
                let talk = violation.conversation
                let noted = (talk.volunteered + talk.answered).map { ($0.finding, $0.answer) }
                let number = tried.number(of: Dictionary(uniqueKeysWithValues: noted))
                #expect((people & unanswered).contains(number))
            }
        }
    }

    /// Whom each row and each state is about, never milder than each level.
    private func levels(_ tried: TriedScript, _ advice: AdviceSets) throws {
        for condition in tried.script.allConditions {
            let people = try advice.holding(condition)
            for level in Disposition.allCases where level > .selfCare && level < .crisis {
                let milder = try advice.sets.subtracting(advice.atLeast(level), from: people)
                let plain = tried.truth(condition).sure - tried.atLeast(level)
                #expect((milder == .none) == plain.isEmpty)
                guard let answers = advice.sets.fewestAnswers(in: milder) else { continue }
                #expect(plain.contains(tried.number(of: answers)))
            }
        }
    }

    private func breaches(_ tried: TriedScript) -> Set<String> {
        let ranked = [("no", 1), ("unsure", 3), ("yes", 2)]
        var found: Set<String> = []
        let levels = Disposition.allCases.filter { $0 > .selfCare && $0 < .crisis }
            .map { tried.atLeast($0) }
        for (question, finding) in tried.findings.enumerated() {
            for (index, less) in ranked.enumerated() {
                for more in ranked[(index + 1)...] {
                    let isBroken = levels.contains { level in
                        let own = level & tried.answered(question, less.1)
                        return !(own.moved(question: question, from: less.1, to: more.1) - level)
                            .isEmpty
                    }
                    if isBroken { found.insert("\(finding) \(less.0) \(more.0)") }
                }
            }
        }
        return found
    }

    private func exits(_ tried: TriedScript) -> Set<String> {
        var found: Set<String> = []
        let states = tried.script.states
        for (place, state) in states.enumerated() where state.value.ends {
            let leaving =
                tried.holding(state.value.condition) - tried.atLeast(.emergencyHospital)
            for (question, finding) in tried.findings.enumerated() {
                let above = tried.shown(finding, in: states[...place])
                let below = tried.shown(finding, in: states[(place + 1)...])
                let missed = (leaving - above) & below & tried.answered(question, 0)
                if let level = tried.lift(question, of: missed) {
                    found.insert("\(state.key) \(finding) \(level)")
                }
            }
        }
        return found
    }

    private func issues(_ tried: TriedScript) -> Set<String> {
        var found: Set<String> = []
        var gone = tried.atLeast(.emergencyHospital)
        var asked: [FindingID: AnswerBits] = [:]
        for state in tried.script.states {
            let here = tried.holding(state.value.condition)
            if (here - gone).isEmpty { found.insert("nobody is ever asked at \"\(state.key)\"") }
            for line in state.value.lines {
                let before = asked[line.sign.value] ?? tried.none
                if !before.isEmpty, (here - before).isEmpty {
                    found.insert(
                        "whoever could be asked for \"\(line.sign.value)\" here has been asked further up"
                    )
                }
                asked[line.sign.value] = before | here
            }
            if state.value.ends { gone = gone | here }
        }
        for condition in tried.script.allConditions {
            condition.forEachPart { part in
                if case .finding = part { return }
                let sure = tried.truth(part).sure
                if sure.isEmpty { found.insert("no answers can make this condition true") }
                if sure == tried.all { found.insert("every set of answers makes this true") }
            }
        }
        return found
    }
}

extension TriedScript {
    fileprivate func shown(_ finding: FindingID, in states: ArraySlice<Entry<State>>) -> AnswerBits
    {
        states.map(\.value).reduce(none) { sum, state in
            state.findings.contains { $0.value == finding } ? sum | holding(state.condition) : sum
        }
    }

    /// The most that an answer to a question would lift any of some people to.
    fileprivate func lift(_ question: Int, of people: AnswerBits) -> Disposition? {
        let calls = script.knowledge.redFlags.flatMap(\.value.calls).filter {
            $0.condition.findings(named: [:]).contains(findings[question])
        }
        return Disposition.allCases.reversed().first { level in
            guard level > .selfCare, level < .crisis else { return false }
            let called = atLeast(level, calls)
            let lifted = (1..<4).reduce(none) { sum, answer in
                sum | called.moved(question: question, from: answer, to: 0)
            }
            return !((people & lifted) - atLeast(level)).isEmpty
        }
    }
}
