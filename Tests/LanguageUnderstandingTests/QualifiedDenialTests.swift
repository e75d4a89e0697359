import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent
import Testing

/// What is fine, or not there, only in part denies no sign.
///
/// Every statement is tried with every qualification: 615 of 864 and 663 of 1,178 such sentences had been plain
/// denials before there was a rule for them.
@Suite struct QualifiedDenialTests {
    private static let fine: [(said: String, sign: FindingID)] = [
        ("I can pee fine", "cannot-pee"), ("I can feel my bum", "numb-saddle"),
        ("feeling down there is normal", "numb-saddle"),
        ("I can control my bowels", "bowel-control"), ("my legs are strong", "weak-legs"),
        ("I can walk", "cannot-stand"), ("I can lift my foot", "foot-weak"),
        ("my breathing is fine", "breathless"),
    ]
    private static let absent: [(said: String, sign: FindingID)] = [
        ("no trouble peeing", "cannot-pee"), ("I don't leak", "leaking"),
        ("no numbness down below", "numb-saddle"), ("my legs aren't weak", "weak-legs"),
        ("no foot drop", "foot-weak"), ("no fever", "fever"), ("no chest pain", "chest-pain"),
        ("I'm not suicidal", "self-harm"), ("not unsteady", "unsteady"),
    ]

    private func isDenied(_ sign: FindingID, in said: String) -> Bool {
        let heard = shippedLexicon.interpret(said, expecting: .open).observations.filter {
            $0.finding == sign
        }
        return heard.contains { $0.status == .denied || $0.answer == .no && $0.status == .present }
            && !heard.contains { $0.answer != .no && [.present, .unsure].contains($0.status) }
    }

    @Test func `without a qualification they are denials`() {
        for (said, sign) in Self.fine + Self.absent {
            #expect(isDenied(sign, in: said), "\(said)")
        }
    }

    @Test(arguments: [
        "I hope {}", "not sure {}", "I doubt {}", "supposedly {}", "they told me {}",
        "{} but barely", "{} but with difficulty", "{} but it's getting harder",
        "{} only when I push", "{} on one side only", "{} on the right but not the left",
        "{} half the time", "{} now and then", "{} but not like before", "{} but not properly",
        "{} but it's different", "{} but it feels odd", "{} but slowly", "{} with help",
        "{} after an hour of trying", "{} if someone helps me", "{} with two sticks",
        "{}, not really", "{} - no I can't", "{} but that's not true",
    ])
    func `what is fine only in part denies nothing`(qualification: String) {
        for (said, sign) in Self.fine {
            let whole = qualification.replacing("{}", with: said)
            #expect(!isDenied(sign, in: whole), "\(whole)")
        }
    }

    @Test(arguments: [
        "{} if I take the tablets", "{} with the paracetamol", "{} because I'm on codeine",
        "{} when I'm lying down", "{} most of the time", "{} now but it was there this morning",
        "{} today but yesterday yes", "{} but a bit today", "{} - ok maybe a little",
        "{}. ok a bit", "{}. Actually yes", "{}. no wait yes", "{} but I lied", "{} I hope",
        "{}, apart from a little",
    ])
    func `what is not there only in part is not denied`(qualification: String) {
        for (said, sign) in Self.absent {
            let whole = qualification.replacing("{}", with: said)
            #expect(!isDenied(sign, in: whole), "\(whole)")
        }
    }

    @Test(arguments: [
        "{}, only my back hurts", "{} but my back is sore", "{} and I sleep well",
        "{}, it's the neck that hurts", "{}. Neck pain for a week", "{} at the moment",
    ])
    func `what is said of something else leaves a denial as it is`(rest: String) {
        for (said, sign) in Self.fine + Self.absent {
            let whole = rest.replacing("{}", with: said)
            #expect(isDenied(sign, in: whole), "\(whole)")
        }
    }
}
