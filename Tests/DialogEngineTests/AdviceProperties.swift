import ClinicalKnowledge
import Conversation
import ShippedContent
import Testing

@testable import DialogEngine

/// Every advice names exactly the answers it rests on.
@Suite struct AdviceProperties {
    private let script = shippedContent.script

    @Test(arguments: 0..<100 as Range<UInt64>)
    func
        `with the named answers the advice and its reasons are the same, without any of them others`(
            seed: UInt64
        ) throws
    {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin(given: Array(person.answers(count: 6))).snapshot
        while script.standpoint(of: snapshot).question != nil {
            snapshot = script.step(snapshot, person.input(for: snapshot, corrects: false)).snapshot
        }
        let level = script.knowledge.verdict(on: snapshot.answers).disposition
        let advice = script.advice(level, given: snapshot.held)
        #expect(advice.disposition == level)
        let whole = Outcome(level: level, because: advice.because)
        #expect(outcome(advice.restsOn, level) == whole)
        for noted in advice.restsOn {
            #expect(outcome(advice.restsOn.filter { $0 != noted }, level) != whole)
        }
        #expect(advice.because.isEmpty == (level == .selfCare))
        #expect(Set(advice.restsOn).isSubset(of: advice.tells))
    }

    private struct Outcome: Equatable {
        let level: Disposition?
        let because: [RedFlagID]
    }

    /// The level that is called for and the rows that call; for self-care only when nothing is left to
    /// ask.
    private func outcome(_ noted: [Noted], _ level: Disposition) -> Outcome {
        let answers = Dictionary(uniqueKeysWithValues: noted.map { ($0.finding, $0.answer) })
        guard level != .selfCare else {
            return Outcome(level: script.disposition(given: answers), because: [])
        }
        let verdict = script.knowledge.verdict(on: answers)
        return Outcome(level: verdict.disposition, because: verdict.redFlags(for: level))
    }
}
