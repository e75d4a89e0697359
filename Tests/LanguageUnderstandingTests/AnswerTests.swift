import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import Testing

/// What an utterance means to the question that is open.
@Suite struct AnswerTests {
    private let lexicon = shippedLexicon

    @Test(
        arguments: [
            ("yes", .yes(.new)), ("Yep!!", .yes(.new)), ("yeahhhhh", .yes(.new)),
            ("YES PLEASE", .yes(.new)), ("i geuss so", .yes(.new)), ("👍🏽", .yes(.new)),
            ("y", .yes(.new)), ("I do", .yes(.new)), ("no, well, yes actually", .yes(.new)),
            ("yes, for years", .yes(.unchanged)), ("always had that, yes", .yes(.unchanged)),
            ("no", .no), ("n", .no), ("NOPE", .no), ("nooooo", .no), ("no no no", .no),
            ("not that I know of", .no), ("I don't", .no), ("none", .no), ("definately not", .no),
            ("not sure", .unsure), ("I don’t know", .unsure), ("maybe, maybe not", .unsure),
            ("yes and no", .unsure), ("🤷", .unsure), ("no idea", .unsure),
            ("rather not say", .refused), ("none of your business", .refused),
            ("yes no", .unclear), ("why?", nil), ("what does that mean?", nil), ("wibble", nil),
            ("", nil), ("7", nil), ("no fever", nil),
        ] as [(String, HeardAnswer?)])
    func `yes, no and what lies between`(utterance: String, answer: HeardAnswer?) {
        #expect(lexicon.interpret(utterance, expecting: .yesNo("clumsy-hands")).answer == answer)
    }

    @Test(
        arguments: [
            ("can't pee", "cannot-pee", .yes(.new)),
            ("I can't go at all", "cannot-pee", .yes(.new)),
            ("it's numb", "numb-saddle", .yes(.new)),
            ("can feel everything fine", "numb-saddle", .no),
            ("20 years ago but it's gone now", "fever", .unsure),
            ("had cancer years ago", "cancer", .yes(.new)),
            ("my mum had cancer", "cancer", .unclear), ("is that serious?", "chest-pain", nil),
        ] as [(String, FindingID, HeardAnswer?)])
    func `an answer that speaks of the thing itself`(
        utterance: String, finding: FindingID, answer: HeardAnswer?
    ) {
        #expect(lexicon.interpret(utterance, expecting: .yesNo(finding)).answer == answer)
    }

    @Test(
        arguments: [
            ("Do your legs feel weak?", "sore yes, weak no", .no),
            ("Have you ever injected drugs?", "in my twenties, not since", .yes(.new)),
            ("Have you had a massage for it before?", "my wife did it twice", .yes(.new)),
            ("Have you had a massage for it before?", "not today", .no),
            (
                "Have you been told you have osteoporosis?",
                "never been tested so couldn't tell you", .unsure
            ),
            (
                "Would you like to hear about treatments that can help?", "yes but no exercises",
                .yes(.new)
            ),
            (
                "Have you had any thoughts of harming yourself?", "I have, I'm ashamed to say",
                .yes(.new)
            ),
            ("Does the pain go down your leg below the knee?", "can I drive with it", nil),
        ] as [(String, String, HeardAnswer?)])
    func `a question's own words give an answer sense`(
        question: String, utterance: String, answer: HeardAnswer?
    ) {
        let meaning = lexicon.interpret(utterance, expecting: .yesNo(nil), question: question)
        #expect(meaning.answer == answer)
    }

    @Test(
        arguments: [
            ("not today", .unsure), ("not really", .unsure), ("for now no", .unsure),
            ("no", .no), ("yes, I feel no paper when I wipe", .unclear),
        ] as [(String, HeardAnswer?)])
    func `a no that leaves something open is none about a sign`(
        utterance: String, answer: HeardAnswer?
    ) {
        let question = "When you wipe with toilet paper, does it feel different from before?"
        let meaning = lexicon.interpret(
            utterance, expecting: .yesNo("numb-saddle"), question: question)
        #expect(meaning.answer == answer)
    }

    private static let signs: [FindingID] = ["numb-saddle", "cannot-pee", "leaking", "both-legs"]

    @Test(
        arguments: [
            ("2", .picks(["cannot-pee"], restDenied: false)),
            ("2 and 4", .picks(["cannot-pee", "both-legs"], restDenied: false)),
            ("1,3", .picks(["numb-saddle", "leaking"], restDenied: false)),
            ("number two please", .picks(["cannot-pee"], restDenied: false)),
            ("the second one", .picks(["cannot-pee"], restDenied: false)),
            ("the first and the third", .picks(["numb-saddle", "leaking"], restDenied: false)),
            ("3, for years", .picks(["leaking"], restDenied: false, timing: .unchanged)),
            ("2 and 3, for years", .picks(["cannot-pee", "leaking"], restDenied: false)),
            ("only 2", .picks(["cannot-pee"], restDenied: true)),
            ("2, the rest no", .picks(["cannot-pee"], restDenied: true)),
            ("I can't pee, nothing else", .picks(["cannot-pee"], restDenied: true)),
            ("all of them", .picks(signs, restDenied: true)),
            ("none of them", .noneOfThese), ("none", .noneOfThese), ("no", .noneOfThese),
            ("neither", .noneOfThese), ("5", .noneOfThese), ("6", .unsure),
            ("not sure", .unsure), ("rather not say", .refused), ("yes", .unclear),
            ("9", .unclear), ("2 but not 3", nil), ("2 weeks", nil), ("wibble", nil),
        ] as [(String, HeardAnswer?)])
    func `signs of a list by number, place and words`(utterance: String, answer: HeardAnswer?) {
        #expect(lexicon.interpret(utterance, expecting: .checklist(Self.signs)).answer == answer)
    }

    @Test(
        arguments: [
            ("2", .choice("upper-back")), ("the first", .choice("neck")),
            ("my lower back", .choice("lower-back")),
            ("between my shoulder blades", .choice("upper-back")),
            ("lowr back", .choice("lower-back")), ("neck and lower back", .choice("several")),
            ("6", .unsure),
            ("not sure", .unsure), ("7", .unclear), ("banana", nil), ("not my neck", nil),
        ] as [(String, HeardAnswer?)])
    func `one of the values by number, place and words`(utterance: String, answer: HeardAnswer?) {
        let values = ["neck", "upper-back", "lower-back", "several", "elsewhere"]
        #expect(lexicon.interpret(utterance, expecting: .choice("site", values)).answer == answer)
    }

    @Test(
        arguments: [
            ("44", .value(44)), ("I'm 44", .value(44)), ("forty four", .value(44)),
            ("44 years old", .value(44)), ("seventy-two", .value(72)), ("not sure", .unsure),
            ("130", .unclear), ("none of your business", .refused), ("old", nil),
            ("3 weeks", nil), ("44 or 45", .unclear), ("４４", .value(44)),
            ("15 and a half", .value(15)), ("69.5", .value(69)),
        ] as [(String, HeardAnswer?)])
    func `an age`(utterance: String, answer: HeardAnswer?) {
        let expectation = LanguageUnderstanding.Expectation.value(
            "age", .number(from: 0, to: 120, unit: "years"))
        #expect(lexicon.interpret(utterance, expecting: expectation).answer == answer)
    }

    @Test(
        arguments: [
            ("three weeks", .value(21)), ("since yesterday", .value(1)),
            ("about 2 months", .value(60.8)),
            ("10 days, sorry, a fortnight", .value(14)), ("ten days give or take", .value(10)),
            ("every 3 days", nil), ("not long", nil), ("since Christmas", nil), ("dunno", .unsure),
            ("200 years", .unclear), ("day 3", .value(3)), ("6 days not 6 weeks", .value(6)),
            ("a week, perhaps ten days", .value(8.5)), ("4 tablets a day", nil),
            ("I walk 40 miles a week", nil),
        ] as [(String, HeardAnswer?)])
    func `a length of time`(utterance: String, answer: HeardAnswer?) {
        let expectation = LanguageUnderstanding.Expectation.value("duration", .duration)
        #expect(lexicon.interpret(utterance, expecting: expectation).answer == answer)
    }

    @Test(
        arguments: [
            ("6", .value(6)), ("7/10", .value(7)), ("5 or 6", .value(6)), ("sixish", .value(6)),
            ("a good 6, not worse", .value(6)), ("-2", .unclear), ("11", .unclear),
            ("terrible", nil), ("no pain", .value(0)), ("not sure", .unsure),
            ("I'd go 4 but himself says 7", .value(4)), ("day 12 and it's a 3", .value(3)),
            ("she says 9, I say 5", .value(5)),
            ("it's a 6 but she says I moan like a 10", .value(6)),
            ("3 stars out of 5", .value(6)), ("off the scale out of ten", nil), ("L4/L5", nil),
            ("L5, and it's a 4", .value(4)),
        ] as [(String, HeardAnswer?)])
    func `a place on a scale`(utterance: String, answer: HeardAnswer?) {
        let expectation = LanguageUnderstanding.Expectation.value("pain-score", .scale)
        #expect(lexicon.interpret(utterance, expecting: expectation).answer == answer)
    }
}
