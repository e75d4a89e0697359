import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent
import Testing

/// What was once, long ago, is no sign of today, unless it came back or never went.
@Suite struct FormerSignTests {
    private static let signs: [(said: String, sign: FindingID)] = [
        ("I was numb between the legs", "numb-saddle"), ("I couldn't pee", "cannot-pee"),
        ("I wet myself", "leaking"), ("my legs were weak", "weak-legs"),
        ("I had a fever", "fever"), ("I had chest pain", "chest-pain"),
        ("my face drooped", "face-or-speech"),
        ("I was unsteady on my feet", "unsteady"),
    ]

    private func statuses(_ said: String, _ sign: FindingID) -> Set<Observation.Status> {
        Set(
            shippedLexicon.interpret(said, expecting: .open).observations.filter {
                $0.finding == sign
            }.map(\.status))
    }

    @Test(arguments: [
        "{} in 2012, now it's just lower back pain", "ten years ago {}, not now, neck pain now",
        "when I was a kid {}, now neck pain", "{} years ago but that cleared up, back pain now",
        "back in the nineties {}, now a stiff neck", "{} once, long ago, lower back pain now",
        "as a teenager {}, today lower back pain", "{} during my first pregnancy, back pain now",
        "in my twenties {}, that was decades ago, sore neck", "{} last century lol, neck pain",
    ])
    func `what was over long ago is not there`(story: String) {
        for (said, sign) in Self.signs {
            let whole = story.replacing("{}", with: said)
            #expect(!statuses(whole, sign).contains(.present), "\(whole)")
        }
    }

    @Test(arguments: [
        "{} in 2012, same again now", "{} in 2012 and it's back", "{} in 2012, same thing now",
    ])
    func `what came back is there`(story: String) {
        for (said, sign) in Self.signs {
            let whole = story.replacing("{}", with: said)
            #expect(statuses(whole, sign) == [.present], "\(whole)")
        }
    }
}
