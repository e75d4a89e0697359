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
        let first: [FindingID] = [
            "collapse", "chest-pain", "tearing-pain", "breathless", "coughing-blood", "very-ill",
            "major-injury",
        ]
        return script.begin(given: first.map { ($0, .no) } + more).snapshot
    }

    private let nerves: [FindingID] = [
        "numb-saddle", "cannot-pee", "leaking", "bowel-control", "both-legs", "weak-legs",
        "getting-weaker",
    ]

    private let beforeEver: [(FindingID, Answer)] = [
        ("age", .value(58)), ("site", .choice("lower-back")), ("duration", .value(5)),
        ("onset", .choice("gradual")), ("foot-weak", .no), ("unsteady", .no),
        ("sex-changed", .no), ("flank-waves", .no), ("burning-pee", .no), ("blood-pee", .no),
    ]

    private let lately: [FindingID] = [
        "fever", "weight-loss", "restless-pain", "lump", "shape-change", "night-sweats",
    ]

    private func heard(_ answer: HeardAnswer) -> Input { .heard(Interpretation(answer: answer)) }

    @Test func `new numbness between the legs ends the questions and sends to hospital`() {
        let turn = script.step(asked(), heard(.picks(["numb-saddle"], restDenied: false)))
        let advice = Advice(
            disposition: .emergencyHospital, because: ["CES-01"],
            restsOn: [Noted(finding: "numb-saddle", answer: .yes(.new))],
            tells: [Noted(finding: "numb-saddle", answer: .yes(.new))], notes: [], duration: nil)
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
        let given = asked(nerves.map { ($0, Answer.no) } + beforeEver)
        let turn = script.step(given, heard(.picks(["thin-bones"], restDenied: false)))
        let rest: [FindingID] = [
            "cancer", "weak-immunity", "injected-drugs", "steroids", "blood-thinner",
            "spine-procedure",
        ]
        #expect(turn.replies == [.ask(.checklist("ever", rest), .others)])
        let next = script.step(turn.snapshot, heard(.no))
        #expect(rest.allSatisfy { next.snapshot.answers[$0] == .no })
        #expect(next.replies == [.ask(.checklist("lately", lately), .full)])
    }

    @Test func `what is known is not asked`() {
        let turn = script.begin(
            given: [
                ("collapse", .no), ("chest-pain", .no), ("tearing-pain", .no), ("breathless", .no),
                ("coughing-blood", .no), ("very-ill", .no),
            ])
        #expect(turn.replies == [.ask(.finding("major-injury"), .full)])
    }

    @Test func `how long a sign has been there is asked once for all that were picked`() {
        let denied = [
            "cancer", "weak-immunity", "injected-drugs", "steroids", "thin-bones",
            "blood-thinner", "spine-procedure",
        ].map { (FindingID($0), Answer.no) }
        let given = asked(nerves.map { ($0, Answer.no) } + beforeEver + denied)
        let picked = HeardAnswer.picks(["lump", "weight-loss"], restDenied: true)
        let turn = script.step(given, heard(picked))
        #expect(turn.replies == [.ask(.sinceWhen(["lump", "weight-loss"]), .full)])
        let known = script.step(turn.snapshot, heard(.choice("known"))).snapshot.answers
        #expect(known["lump"] == .yes(.known))
        #expect(known["weight-loss"] == .yes(.known))
        let doubtful = script.step(turn.snapshot, heard(.unsure)).snapshot.answers
        #expect(doubtful["lump"] == .yes(.new))
    }

    @Test func `an emergency is advised without asking how long it has been so`() {
        let given = asked([("fever", .yes(.new)), ("site", .choice("neck"))])
        let weak = Observation(
            finding: "arm-weak", answer: .yes(.new), status: .present, words: "weak arm",
            phrase: .init(file: "phrases.json", line: 1, column: 1))
        let turn = script.step(given, .heard(Interpretation(observations: [weak])))
        #expect(turn.snapshot.advised == [.emergencyAmbulance])
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
        let turn = script.step(
            given, .heard(Interpretation(topic: .treatment("heat-and-cold", .overview))))
        #expect(
            turn.replies == [
                .explain("heat-and-cold", .overview), .fit("heat-and-cold", .untold),
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
