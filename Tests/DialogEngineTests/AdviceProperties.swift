import ClinicalKnowledge
import Conversation
import ShippedContent
import Testing

@testable import DialogEngine

/// Every advice names exactly the answers it rests on.
@Suite struct AdviceProperties {
    private let script = shippedContent.script

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `with the named answers the advice is the same, without any of them another`(
        seed: UInt64
    ) throws {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin(given: Array(person.answers(count: 6))).snapshot
        while script.standpoint(of: snapshot).question != nil {
            snapshot = script.step(snapshot, person.input(for: snapshot, corrects: false)).snapshot
        }
        let level = script.knowledge.verdict(on: snapshot.answers).disposition
        let advice = script.advice(level, given: snapshot.held)
        #expect(advice.disposition == level)
        #expect(outcome(advice.restsOn, level) == level)
        for noted in advice.restsOn {
            #expect(outcome(advice.restsOn.filter { $0 != noted }, level) != level)
        }
        #expect(advice.because.isEmpty == (level == .selfCare))
    }

    /// The level that is called for; for self-care only when nothing is left to ask.
    private func outcome(_ noted: [Noted], _ level: Disposition) -> Disposition? {
        let answers = Dictionary(uniqueKeysWithValues: noted.map { ($0.finding, $0.answer) })
        return level == .selfCare
            ? script.disposition(given: answers) : script.knowledge.verdict(on: answers).disposition
    }
}
