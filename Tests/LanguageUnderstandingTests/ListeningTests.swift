import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import Testing

/// What is heard in any utterance, and whose, when and whether.
@Suite struct ListeningTests {
    private let lexicon = shippedLexicon

    @Test(
        arguments: [
            ("I can't feel when I wipe", ["numb-saddle present"]),
            ("my bum has gone numb", ["numb-saddle present"]),
            ("no numbness between my legs", ["numb-saddle denied"]),
            (
                "no fever, chills or numbness down there",
                ["fever denied", "fever denied", "numb-saddle denied"]
            ),
            ("no fever and numb when I wipe", ["fever denied", "numb-saddle unsure"]),
            ("no fever, and numb when I wipe", ["fever denied", "numb-saddle present"]),
            ("no fever but I can't pee", ["fever denied", "cannot-pee present"]),
            ("no fever. can't pee.", ["fever denied", "cannot-pee present"]),
            ("my husband can't pee", ["for-another unsure", "cannot-pee other-person"]),
            ("had a fever last month", ["fever past"]),
            ("had breast cancer years ago", ["cancer present"]),
            ("what if I can't pee", ["cannot-pee hypothetical"]),
            ("what temperature counts as a fever?", ["fever hypothetical"]),
            ("is it bad that I can't feel when I wipe?", ["numb-saddle present"]),
            ("maybe I have a fever", ["fever unsure"]),
            ("my legs have gone to jelly", ["weak-legs present"]),
            ("I want to kill myself", ["self-harm present"]),
            ("they'd all manage fine without me", ["self-harm unsure"]),
            ("this is killing me", []), ("dying for a massage", []),
            ("pain in the neck of a boss", []),
            ("stiff neck from my desk", ["site present", "onset present"]),
            (
                "lower back killing me for 3 wks since I lifted a washing machine, no fever, "
                    + "bit numb down the left leg to the foot",
                [
                    "site present", "duration present", "onset present", "fever denied",
                    "numb-patch present", "leg-past-knee present",
                ]
            ),
            ("all gone numb round my back passage", ["numb-saddle present"]),
            ("had a fever, all gone", ["fever past"]),
            ("I told my wife about the chest pain", ["chest-pain unsure"]),
            ("I'm terrified I have meningitis", ["meningitis hypothetical"]),
            (
                "neck manipulation, is it safe",
                ["neck-manipulation hypothetical", "site present", "lax-joints unsure"]
            ),
            ("mum of two, numb bum", ["numb-saddle present"]),
            (
                "told to come back if I went numb between my legs and I have",
                ["numb-saddle present"]
            ),
            ("weak legs, nope. numb bum, nope.", ["weak-legs denied", "numb-saddle denied"]),
            (
                "numbness, weak legs, none of which is me",
                ["numb-saddle denied", "weak-legs denied"]
            ),
            ("no chest pain but pressure", ["chest-pain unsure"]),
            ("no chest pain, fine otherwise", ["chest-pain denied"]),
            ("hubby's foot is dragging", ["foot-weak other-person"]),
            (
                "sciatica, all gone, now my neck",
                ["site past", "leg-past-knee past", "site present"]
            ),
            ("not sore down there", ["numb-saddle unsure"]),
            ("no knock or accident", ["major-injury present", "major-injury denied"]),
            (
                "thermometer went to 40 and I don't have a sniffle",
                ["fever present", "age present"]
            ),
            (
                "hardly a day goes by I don't fall sideways",
                ["duration present", "unsteady present"]
            ),
            ("my back passage doesn't close like it used to", ["bowel-control present"]),
            ("suicidal as a teen, not these days", ["self-harm denied"]),
            ("numb", []), ("hello", []), ("", []),
        ] as [(String, [String])])
    func `whose, when and whether`(utterance: String, heard: [String]) {
        let observations = lexicon.interpret(utterance, expecting: .open).observations
        #expect(observations.map { "\($0.finding) \($0.status.rawValue)" } == heard)
    }

    @Test(
        arguments: [
            ("/back", .typed(.back, about: nil)), (" /BACK", .typed(.back, about: nil)),
            ("/change age", .typed(.change, about: "age")), ("/dance", .unknown("dance")),
            ("can we go back please", .spoken(.back, about: nil)),
            ("why do you ask?", .spoken(.why, about: nil)),
            ("change my age", .spoken(.change, about: "age")), ("bye", .spoken(.quit, about: nil)),
            ("what did you say?", .spoken(.again, about: nil)),
            ("forget everything", .spoken(.forget, about: nil)),
            ("start again", .spoken(.restart, about: nil)), ("/", nil), ("1/2", nil),
            ("my back", nil), ("I go back to work", nil),
        ] as [(String, HeardCommand?)])
    func `commands, typed and spoken`(utterance: String, command: HeardCommand?) {
        #expect(lexicon.interpret(utterance, expecting: .open).command == command)
    }

    @Test(
        arguments: [
            ("does massage help?", .treatment("massage", .overview)),
            ("massage", .treatment("massage", .overview)),
            ("tell me about heat", .treatment("heat-and-cold", .overview)),
            ("what could help me?", .plan), ("what treatments are there?", .treatments),
            ("would ibuprofen be ok", .treatment("anti-inflammatories", .overview)),
            ("massage did not help", nil), ("hello", nil),
        ] as [(String, Topic?)])
    func `questions about treatments`(utterance: String, topic: Topic?) {
        #expect(lexicon.interpret(utterance, expecting: .open).topic == topic)
    }
}
