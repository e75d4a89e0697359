import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// Turns of talk, each compared as a whole.
@Suite struct SteppingTests {
    private let script = shippedContent.script

    /// Somebody who has denied the first list and stands before the second.
    private func asked(_ more: [(FindingID, Answer)] = []) -> Snapshot {
        let first: [FindingID] = ["collapse", "chest-pain", "very-ill", "major-injury"]
        return script.begin(given: first.map { ($0, .no) } + more).snapshot
    }

    private let nerves: [FindingID] = [
        "numb-saddle", "cannot-pee", "leaking", "bowel-control", "both-legs", "weak-legs",
    ]

    private func heard(_ answer: HeardAnswer) -> Input { .heard(Interpretation(answer: answer)) }

    @Test func `new numbness between the legs ends the questions and sends to hospital`() {
        let turn = script.step(asked(), heard(.picks(["numb-saddle"], restDenied: false)))
        let advice = Advice(
            disposition: .emergencyHospital, because: ["CES-01"],
            restsOn: [Noted(finding: "numb-saddle", answer: .yes(.new))])
        #expect(turn.replies == [.advise(advice)])
        #expect(turn.snapshot.phase == .advised)
    }

    @Test func `not sure opens a list into its single questions`() {
        let turn = script.step(asked(), heard(.unsure))
        #expect(turn.replies == [.ask(.finding("numb-saddle"), .again)])
        #expect(turn.snapshot.answers["numb-saddle"] == nil)
        let next = script.step(turn.snapshot, heard(.no))
        #expect(next.replies == [.ask(.finding("cannot-pee"), .again)])
    }

    @Test func `a pick asks for the others, and no more is a no to each of them`() {
        let nerveless = nerves.map { ($0, Answer.no) }
        let more: [(FindingID, Answer)] = [
            ("age", .value(50)), ("site", .choice("lower-back")), ("duration", .value(5)),
            ("onset", .choice("strain")),
        ]
        let turn = script.step(
            asked(nerveless + more), heard(.picks(["cancer"], restDenied: false)))
        let rest = Question.checklist("ever-and-lately", ["fever", "thin-bones"])
        #expect(turn.replies == [.ask(rest, .others)])
        let next = script.step(turn.snapshot, heard(.no))
        #expect(next.snapshot.answers["fever"] == .no)
        #expect(next.snapshot.answers["thin-bones"] == .no)
        #expect(next.replies == [.ask(.finding("pain-score"), .full)])
    }

    @Test func `what is known is not asked`() {
        let turn = script.begin(
            given: [("collapse", .no), ("chest-pain", .no), ("very-ill", .no)])
        #expect(turn.replies == [.ask(.finding("major-injury"), .full)])
    }

    @Test func `a doubtful hit is asked before anything else and does not count by itself`() {
        let observation = Observation(
            finding: "self-harm", answer: .yes(.new), status: .unsure, words: "given up",
            phrase: .init(file: "phrases.json", line: 1, column: 1))
        let turn = script.step(
            asked(), .heard(Interpretation(observations: [observation])))
        #expect(turn.replies == [.ask(.finding("self-harm"), .confirming)])
        #expect(turn.snapshot.answers["self-harm"] == nil)
        let next = script.step(turn.snapshot, heard(.no))
        #expect(next.replies == [.ask(.checklist("nerves", nerves), .full)])
    }

    @Test func `a milder word about an earlier yes is asked, not taken`() {
        let given = asked(nerves.map { ($0, .no) } + [("fever", .yes(.new))])
        let denied = Observation(
            finding: "fever", answer: .yes(.new), status: .denied, words: "fever",
            phrase: .init(file: "phrases.json", line: 1, column: 1))
        let turn = script.step(given, .heard(Interpretation(observations: [denied])))
        #expect(turn.replies == [.ask(.finding("fever"), .confirming)])
        #expect(turn.snapshot.answers["fever"] == .yes(.new))
    }

    @Test func `short silence is nothing, long silence is a reply that cannot be read`() {
        let given = asked()
        #expect(script.step(given, .silence(.seconds(599))).replies == [])
        let question = Question.checklist("nerves", nerves)
        #expect(
            script.step(given, .silence(.seconds(600))).replies
                == [.notUnderstood(question), .ask(question, .short)])
    }

    @Test func `a digression leaves the open question and its count alone`() {
        let given = script.step(asked(), .heard(Interpretation(normalized: "wibble"))).snapshot
        let turn = script.step(given, .heard(Interpretation(topic: .treatment("heat"))))
        #expect(
            turn.replies == [
                .explain("heat"), .fit("heat", .untold),
                .ask(.checklist("nerves", nerves), .short),
            ])
        #expect(turn.snapshot.unreadReplies == given.unreadReplies)
        #expect(turn.snapshot.held == given.held)
    }

    @Test func `taking back after advice opens the questions again`() {
        let advised = script.step(asked(), heard(.picks(["leaking"], restDenied: true))).snapshot
        let taken = advised.held.suffix(nerves.count)
        let turn = script.step(
            advised, .heard(Interpretation(command: .typed(.back, about: nil))))
        #expect(
            turn.replies == [
                .wentBack(taken.map { Noted(finding: $0.finding, answer: $0.answer) }),
                .ask(.checklist("nerves", nerves), .full),
            ])
        #expect(script.disposition(given: turn.snapshot.answers) == nil)
    }
}
