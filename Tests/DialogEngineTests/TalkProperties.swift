import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// What holds of every talk, whatever is said.
@Suite struct TalkProperties {
    private let script = shippedContent.script

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `every input gets a reply, and a saved talk goes on as if it had not been saved`(
        seed: UInt64
    ) throws {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin().snapshot
        for _ in 0..<40 {
            let input = person.input(for: snapshot, corrects: true)
            let turn = script.step(snapshot, input)
            if case .heard = input { #expect(!turn.replies.isEmpty) }
            var issues: [StrictJSON.Issue] = []
            let saved = Array(turn.snapshot.json.line.utf8)
            let read = Snapshot.read(saved, file: "saved", for: script, issues: &issues)
            #expect(read == turn.snapshot)
            #expect(issues.isEmpty)
            #expect(script.step(snapshot, input) == turn)
            snapshot = turn.snapshot
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `without a correction the advice never gets milder`(seed: UInt64) {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin().snapshot
        for _ in 0..<40 {
            let before = script.knowledge.verdict(on: snapshot.answers).disposition
            let wasConfirming = if case .confirming = snapshot.phase { true } else { false }
            let wasDating =
                if case .sinceWhen = script.standpoint(of: snapshot).question { true } else {
                    false
                }
            let held = snapshot.answers
            snapshot = script.step(snapshot, person.input(for: snapshot, corrects: false)).snapshot
            // The follow-up about the time of a sign is there to make the advice fit.
            if wasConfirming || wasDating { continue }
            #expect(script.knowledge.verdict(on: snapshot.answers).disposition >= before)
            for (finding, answer) in held
            where snapshot.answers[finding] != answer && finding != script.crisis.goOn.value {
                let known = script.knowledge.findings[finding]
                let isWorse = snapshot.answers[finding].map {
                    known?.isWorse($0, than: answer) == true
                }
                #expect(isWorse == true, "\(finding) was \(answer)")
            }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `answers alone lead to advice within thirty questions`(seed: UInt64) {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin().snapshot
        var turns = 0
        while script.standpoint(of: snapshot).question != nil {
            guard turns < 300 else { break }
            snapshot = script.step(snapshot, person.input(for: snapshot, corrects: false)).snapshot
            turns += 1
        }
        #expect(snapshot.phase == .advised)
        #expect(snapshot.advised != [])
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `where somebody stands depends on the answers, not on their order or the way there`(
        seed: UInt64
    ) {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin().snapshot
        for _ in 0..<25 {
            snapshot = script.step(snapshot, person.input(for: snapshot, corrects: true)).snapshot
        }
        guard snapshot.phase == .asking || snapshot.phase == .advised, snapshot.doubted.isEmpty,
            !snapshot.held.isEmpty
        else { return }
        let shuffled = snapshot.held.shuffled(using: &person.generator)
        let fresh = script.begin(given: shuffled.map { ($0.finding, $0.answer) }).snapshot
        #expect(script.standpoint(of: fresh).question == script.standpoint(of: snapshot).question)
        #expect(
            script.disposition(given: fresh.answers) == script.disposition(given: snapshot.answers))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `nonsense is never held as a no`(seed: UInt64) {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin(given: Array(person.answers(count: 4))).snapshot
        let known = snapshot.answers
        for _ in 0..<45 {
            let nonsense = Input.heard(Interpretation(normalized: "wibble"))
            snapshot = script.step(snapshot, nonsense).snapshot
        }
        let added = snapshot.answers.filter { known[$0.key] == nil }
        #expect(added.values.allSatisfy { $0 == .unread })
        #expect(script.standpoint(of: snapshot).question == nil)
    }
}
