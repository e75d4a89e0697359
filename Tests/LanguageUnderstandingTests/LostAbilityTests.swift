import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent
import Testing

/// What worked once denies no sign today: it is asked about.
@Suite struct LostAbilityTests {
    private func status(_ finding: FindingID, in said: String) -> [String] {
        shippedLexicon.interpret(said, expecting: .open).observations
            .filter { $0.finding == finding }.map { "\($0.answer.text) \($0.status.rawValue)" }
    }

    @Test(
        arguments: [
            ("could feel my bum last week, can't now", "numb-saddle"),
            ("could feel my bum last week, now I can't feel it", "numb-saddle"),
            ("last week I could pee normally, this week nothing", "cannot-pee"),
            ("used to be able to stand on tiptoe, now can't", "weak-legs"),
            ("yesterday I could walk, today I cannot", "cannot-stand"),
            ("I could lift my foot yesterday", "foot-weak"),
            ("my bladder was fine yesterday", "cannot-pee"),
        ] as [(String, FindingID)])
    func `what could be done before today leaves the sign open`(said: String, finding: FindingID) {
        #expect(status(finding, in: said) == ["yes unsure"])
    }

    @Test(
        arguments: [
            ("I could walk fine after I fell", "cannot-stand"),
            ("I can lift my foot, could all along", "foot-weak"),
            ("could feel my bum when I wiped", "numb-saddle"),
            ("temp was 36.8 this morning", "fever"),
        ] as [(String, FindingID)])
    func `what can be done today denies it`(said: String, finding: FindingID) {
        #expect(status(finding, in: said) == ["no present"])
    }
}
