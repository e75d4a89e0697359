import ClinicalKnowledge
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation
@testable import DialogEngine

/// What is read in an emergency, and what is said on the telephone.
@Suite struct AdvicePageTests {
    private static let script = shippedContent.script
    private static let wording = TalkSetting(
        shippedContent, audience: Audience(country: .uk), lexicon: shippedLexicon
    ).wording()

    private func advice(_ level: Disposition, _ answers: [(FindingID, Answer)]) -> Advice {
        Self.script.advice(level, given: Self.script.begin(given: answers).snapshot.held)
    }

    /// Two hundred and fifty words a minute are read at ease, and half of the page is skimmed.
    private static let wordsOnPage = 75
    private static let wordsOfAction = 20

    @Test(
        arguments: shippedContent.knowledge.redFlags.filter { entry in
            entry.value.calls.contains {
                $0.disposition.isEmergency && $0.disposition != .crisis
            }
        }.map(\.key))
    func `an emergency page is short, with what to do first`(row: String) throws {
        let level = Disposition.emergencyHospital
        let advice = Advice(
            disposition: level, because: [RedFlagID(row)],
            restsOn: [Noted(finding: "numb-saddle", answer: .yes(.new))],
            tells: [Noted(finding: "numb-saddle", answer: .yes(.new))], notes: [], duration: nil)
        let text = Self.wording.adviceText(advice)
        let paragraphs = text.split(separator: "\n\n").map(String.init)
        #expect(paragraphs.count == 3)
        #expect(paragraphs[0] == Self.wording.action(level))
        #expect(paragraphs[0].words.count <= Self.wordsOfAction)
        #expect(paragraphs[1].hasPrefix("Why: "))
        #expect(paragraphs[1].contains("\nTell them: “I have new numbness between my legs.”"))
        #expect(text.words.count <= Self.wordsOnPage)
    }

    @Test func `every sign is told, and every reason has its answers`() {
        let signs: [FindingID] = ["numb-saddle", "cannot-pee", "leaking"]
        let advice = advice(.emergencyHospital, signs.map { ($0, .yes(.new)) })
        #expect(advice.because == ["CES-01", "CES-02", "CES-03"])
        #expect(advice.restsOn.map(\.finding) == signs)
        #expect(
            Self.wording.spoken(advice.tells)
                == "I have new numbness between my legs. I have new trouble peeing. "
                + "I have newly leaked pee, or lost the feeling of my bladder")
    }

    @Test func `of two signs for one reason both are told`() {
        let advice = advice(
            .emergencyAmbulance, [("breathless", .yes(.new)), ("coughing-blood", .yes(.new))])
        #expect(advice.because == ["CAR-02"])
        #expect(advice.tells.map(\.finding) == ["breathless", "coughing-blood"])
    }

    @Test(
        arguments: [
            ("age", Answer.value(72), "I am 72 years old"),
            ("duration", .value(60), "I have had it for 2 months"),
            ("site", .choice("lower-back"), "It hurts here: lower back"),
            ("numb-saddle", .yes(.new), "I have new numbness between my legs"),
            (
                "numb-saddle", .yes(.unchanged),
                "I have had this for a long time, unchanged: numbness between the legs"
            ),
            ("numb-saddle", .unsure, "I am not sure about: numbness between the legs"),
            ("numb-saddle", .no, nil),
        ] as [(String, Answer, String?)])
    func `an answer is told in a sentence`(finding: String, answer: Answer, words: String?) {
        let noted = [Noted(finding: FindingID(finding), answer: answer)]
        #expect(Self.wording.spoken(noted) == words)
    }

    @Test(arguments: [
        (0, "0 days"), (1, "1 day"), (3, "3 days"), (7, "1 week"), (10, "10 days"), (14, "2 weeks"),
        (21, "3 weeks"), (30, "1 month"), (42, "6 weeks"), (45, "45 days"), (60, "2 months"),
        (90, "3 months"), (100, "14 weeks"), (183, "6 months"), (365, "1 year"), (500, "16 months"),
        (730, "2 years"), (3650, "10 years"),
    ])
    func `a length of time is told as people say it`(days: Int, words: String) {
        #expect(Self.wording.length(Double(days)) == words)
    }
}
