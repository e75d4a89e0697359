import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent
import Testing

/// What somebody should have and has not: feeling, control, strength.
///
/// There a "not" tells of the sign instead of denying it.
@Suite struct LackTests {
    struct Lack: Sendable {
        let words: [String]
        let places: [String]
        let signs: Set<FindingID>
    }

    static let lacks = [
        Lack(
            words: ["feeling", "sensation"],
            places: ["in my bum", "between my legs", "where I sit", "around my back passage"],
            signs: ["numb-saddle"]),
        Lack(
            words: ["control"],
            places: ["of my bladder", "over my bladder", "of my bowels", "over my bowels"],
            signs: ["leaking", "bowel-control", "cannot-pee"]),
        Lack(
            words: ["strength", "power"],
            places: ["in my legs", "in either leg"],
            signs: ["weak-legs", "foot-weak"]),
    ]

    private static let openings = [
        "I don't have", "I do not have", "I've not got", "I haven't got", "I'm not getting",
        "I am not having", "ain't got", "got no", "have no", "there's no", "there isn't",
        "I no longer have",
        "can't get", "doesn't have", "don't really have", "don't seem to have", "not really got",
        "hardly have", "stopped having", "without", "it doesn't feel like I have",
    ]

    private static let amounts = ["any", "much", "the", "full", "proper", "normal", "a lot of"]

    @Test(arguments: lacks)
    func `to have none of it is neither denied nor missed`(lack: Lack) {
        let sentences = Self.openings.flatMap { opening in
            Self.amounts.flatMap { amount in
                lack.words.flatMap { word in
                    lack.places.map { "\(opening) \(amount) \(word) \($0)" }
                }
            }
        }
        let missed = sentences.filter { sentence in
            let heard = shippedLexicon.interpret(sentence, expecting: .open).observations
            return !heard.contains { $0.status == .present && lack.signs.contains($0.finding) }
        }
        #expect(missed.isEmpty)
    }
}
