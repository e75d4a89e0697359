import ClinicalKnowledge
import Conversation
import SeededChance
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// Who is asked less is sent no differently.
@Suite struct RelevanceProperties {
    private let script = shippedContent.script

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `asking only what matters gives the advice of asking everything`(seed: UInt64) {
        let person = answersToEverything(seed)
        var asked: Answers = [:]
        while case .state(_, let open) = script.place(given: asked), !isEmergency(asked) {
            for finding in open { asked[finding] = person[finding] }
        }
        let everything = interview(person)
        #expect(everything.count >= asked.count)
        let level = script.knowledge.verdict(on: asked).underlying
        let full = script.knowledge.verdict(on: everything).underlying
        // An emergency ends the questions, so it may be the lesser of two.
        #expect(level == full || level.isEmergency && full.isEmergency)
    }

    private func isEmergency(_ answers: Answers) -> Bool {
        script.knowledge.verdict(on: answers).underlying.isEmergency
    }

    /// Everything in every state that is reached, whether it matters or not.
    private func interview(_ person: Answers) -> Answers {
        var answers: Answers = [:]
        var before = -1
        while answers.count > before {
            before = answers.count
            func holds(_ condition: Condition?) -> Bool {
                PlainAppraisal(script: script, answers: answers).holds(condition)
            }
            for state in script.states.map(\.value) where holds(state.condition) {
                for line in state.lines where holds(line.condition) {
                    answers[line.sign.value] = person[line.sign.value]
                }
                if state.ends { break }
            }
        }
        return answers
    }

    /// Mostly harmless, so that not everybody is an emergency at the first question.
    private func answersToEverything(_ seed: UInt64) -> Answers {
        var person = RandomPerson(seed: seed)
        var answers: Answers = [:]
        for finding in script.askedFindings.sorted() {
            let isYesNo = script.knowledge.findings[finding]?.domain == .yesNo
            let isDenied = Int.random(in: 0..<100, using: &person.generator) < 94
            let answer = isYesNo && isDenied ? .no : person.anyAnswer(to: finding)
            // How long a sign has been there is another question.
            answers[finding] = answer == .yes(.unstated) ? .yes(.new) : answer
        }
        return answers
    }
}
