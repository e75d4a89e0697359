import ClinicalKnowledge
import ShippedContent
import Testing

@testable import LanguageUnderstanding

/// How much of what people type is understood, counted on sets of example cases.
///
/// All but the unseen set are there to learn from. The second to the thirty-second were written, one after the
/// other, without sight of the rules. Before anybody learned from them so much was understood:
///
/// | set | yes and no | lengths of time | scores | openings |
/// |---|---|---|---|---|
/// | second | 84 % | 98 % | 93 % | 77 % |
/// | third | 79 % | 93 % | 92 % | 71 % |
/// | fourth | 82 % | 97 % | 97 % | 68 % |
/// | fifth | 84 % | 90 % | 93 % | 75 % |
/// | sixth | 84 % | 93 % | 95 % | 73 % |
/// | seventh | 85 % | 93 % | 94 % | 79 % |
/// | eighth | 85 % | 98 % | 96 % | 77 % |
/// | ninth | 93 % | 98 % | 92 % | 79 % |
/// | tenth | 78 % | 93 % | 93 % | 70 % |
/// | eleventh | 87 % | 91 % | 94 % | 69 % |
/// | twelfth | 96 % | 100 % | 97 % | 86 % |
/// | thirteenth | 93 % | 97 % | 93 % | 83 % |
/// | fourteenth | 92 % | 95 % | 98 % | 81 % |
/// | fifteenth | 95 % | 100 % | 98 % | 79 % |
/// | sixteenth | 98 % | 95 % | 100 % | 57 % |
/// | seventeenth | 93 % | 96 % | 100 % | 85 % |
/// | eighteenth | 94 % | 94 % | 98 % | 85 % |
/// | nineteenth | 94 % | 98 % | 98 % | 81 % |
/// | twentieth | 94 % | 100 % | 100 % | 80 % |
/// | twenty-first | 75 % | 90 % | 90 % | 59 % |
/// | twenty-second | 95 % | 100 % | 100 % | 85 % |
/// | twenty-third | 90 % | 98 % | 100 % | 63 % |
/// | twenty-fourth | 91 % | 98 % | 100 % | 86 % |
/// | twenty-fifth | 98 % | 95 % | 98 % | 66 % |
/// | twenty-sixth | 94 % | 93 % | 95 % | 60 % |
/// | twenty-seventh | 83 % | 98 % | 100 % | 73 % |
/// | twenty-eighth | 93 % | 98 % | 100 % | 83 % |
/// | twenty-ninth | 90 % | 93 % | 100 % | 73 % |
/// | thirtieth | 98 % | 100 % | 93 % | 83 % |
/// | thirty-first | 95 % | 100 % | 100 % | 81 % |
/// | thirty-second | 96 % | 100 % | 98 % | 83 % |
///
/// Of the sixteenth's openings two in five tell of emergencies in roundabout words, and as many seem to; so do
/// the twenty-third's. The twenty-first is in the dialects of Britain and Ireland; the twenty-fifth tells two or
/// three things in each sentence; the twenty-sixth and the twenty-seventh tell of danger in passing, as part of a
/// story, and answer without a yes or a no.
///
/// The unseen set was written to be hard and is not read when rules are changed: its first scores were 54 %,
/// 76 %, 71 % and 29 %.
@Suite struct ExampleScores {
    private let lexicon = shippedLexicon

    @Test(arguments: [
        ("", 0.97), ("Development/", 0.93), ("Second/", 0.95), ("Third/", 0.95), ("Fourth/", 0.95),
        ("Fifth/", 0.93), ("Sixth/", 0.97), ("Seventh/", 0.95), ("Eighth/", 0.92),
        ("Ninth/", 0.95), ("Tenth/", 0.93), ("Eleventh/", 0.92), ("Twelfth/", 0.95),
        ("Thirteenth/", 0.96), ("Fourteenth/", 0.96), ("Fifteenth/", 0.98), ("Sixteenth/", 0.98),
        ("Seventeenth/", 0.97), ("Eighteenth/", 0.96), ("Nineteenth/", 0.96), ("Twentieth/", 0.94),
        ("Twentyfirst/", 0.83), ("Twentysecond/", 0.95), ("Twentythird/", 0.91),
        ("Twentyfourth/", 0.95), ("Twentyfifth/", 0.97), ("Twentysixth/", 0.95),
        ("Twentyseventh/", 0.91), ("Twentyeighth/", 0.93), ("Twentyninth/", 0.93),
        ("Thirtieth/", 0.97), ("Thirtyfirst/", 0.97), ("Thirtysecond/", 0.96), ("Unseen/", 0.75),
    ])
    func `yes and no in people's words are understood`(set: String, floor: Double) throws {
        try expectScore(atLeast: floor, in: "\(set)yesno") { example in
            let answer = lexicon.interpret(
                example.utterance, expecting: .yesNo(nil), question: example.text("question")
            ).answer
            let word =
                switch answer {
                case .yes: "yes"
                case .no: "no"
                case .unsure: "unsure"
                // Whoever would rather not say has not answered.
                default: "other"
                }
            let expected = example.text("expect") ?? ""
            return Judged(
                expected: expected, heard: word,
                isRight: ([expected] + example.texts("also_ok")).contains(word))
        }
    }

    @Test(arguments: [
        ("", 0.97), ("Development/", 0.97), ("Second/", 0.98), ("Third/", 0.95), ("Fourth/", 0.97),
        ("Fifth/", 0.97), ("Sixth/", 0.97), ("Seventh/", 0.97), ("Eighth/", 0.97),
        ("Ninth/", 0.97), ("Tenth/", 0.93), ("Eleventh/", 0.95), ("Twelfth/", 0.98),
        ("Thirteenth/", 0.97), ("Fourteenth/", 0.97), ("Fifteenth/", 0.97), ("Sixteenth/", 0.97),
        ("Seventeenth/", 0.95), ("Eighteenth/", 0.95), ("Nineteenth/", 0.97), ("Twentieth/", 0.97),
        ("Twentyfirst/", 0.92), ("Twentysecond/", 1), ("Twentythird/", 0.97),
        ("Twentyfourth/", 0.97), ("Twentyfifth/", 0.97), ("Twentysixth/", 0.92),
        ("Twentyseventh/", 0.97), ("Twentyeighth/", 0.97), ("Twentyninth/", 0.92),
        ("Thirtieth/", 1), ("Thirtyfirst/", 1), ("Thirtysecond/", 1), ("Unseen/", 0.78),
    ])
    func `lengths of time are understood`(set: String, floor: Double) throws {
        try expectScore(atLeast: floor, in: "\(set)duration") { example in
            let expectation = LanguageUnderstanding.Expectation.value("duration", .duration)
            let answer = lexicon.interpret(example.utterance, expecting: expectation).answer
            guard case .value(let days) = answer else {
                let isUnclear = example.text("expect") == "unclear"
                return Judged(expected: isUnclear ? "unclear" : "days", heard: "unclear")
            }
            let ranges = [
                example.number("expect_min_days").map { $0...(.infinity) },
                example.numbers("also_ok_days").map { $0[0]...$0[1] },
                example.number("expect_days").map { middle in
                    let tolerance = example.number("tolerance_days") ?? 0
                    return middle - tolerance...middle + tolerance
                },
            ]
            let isRight = ranges.contains { $0?.contains(days) == true }
            return Judged(expected: isRight ? "days" : "other", heard: "days")
        }
    }

    @Test(arguments: [
        ("", 0.97), ("Development/", 0.97), ("Second/", 0.98), ("Third/", 0.96), ("Fourth/", 0.97),
        ("Fifth/", 0.97), ("Sixth/", 0.97), ("Seventh/", 0.97), ("Eighth/", 0.97), ("Ninth/", 0.93),
        ("Tenth/", 0.93), ("Eleventh/", 0.95), ("Twelfth/", 0.95), ("Thirteenth/", 0.95),
        ("Fourteenth/", 0.97), ("Fifteenth/", 0.97), ("Sixteenth/", 0.97), ("Seventeenth/", 0.98),
        ("Eighteenth/", 0.98), ("Nineteenth/", 0.97), ("Twentieth/", 0.97), ("Twentyfirst/", 0.95),
        ("Twentysecond/", 1), ("Twentythird/", 1), ("Twentyfourth/", 1),
        ("Twentyfifth/", 0.97), ("Twentysixth/", 0.95), ("Twentyseventh/", 0.97),
        ("Twentyeighth/", 0.97), ("Twentyninth/", 0.97), ("Thirtieth/", 1), ("Thirtyfirst/", 1),
        ("Thirtysecond/", 1), ("Unseen/", 0.8),
    ])
    func `places on a scale are understood`(set: String, floor: Double) throws {
        try expectScore(atLeast: floor, in: "\(set)scale") { example in
            let expectation = LanguageUnderstanding.Expectation.value("pain-score", .scale)
            let answer = lexicon.interpret(example.utterance, expecting: expectation).answer
            let allowed =
                (example.numbers("expect") ?? [])
                + [example.number("expect"), example.number("also_ok")].compactMap { $0 }
                + (example.numbers("also_ok") ?? [])
            guard case .value(let level) = answer else {
                let isMeant =
                    example.text("expect") == "unclear"
                    || example.texts("also_ok").contains("unclear")
                return Judged(expected: isMeant ? "unclear" : "a number", heard: "unclear")
            }
            return Judged(
                expected: allowed.contains(level) ? "a number" : "other", heard: "a number")
        }
    }

    @Test(arguments: [
        ("", 0.97), ("Development/", 0.91), ("Second/", 0.94), ("Third/", 0.92), ("Fourth/", 0.93),
        ("Fifth/", 0.95), ("Sixth/", 0.95), ("Seventh/", 0.93), ("Eighth/", 0.91), ("Ninth/", 0.88),
        ("Tenth/", 0.9), ("Eleventh/", 0.86), ("Twelfth/", 0.95), ("Thirteenth/", 0.92),
        ("Fourteenth/", 0.89), ("Fifteenth/", 0.94), ("Sixteenth/", 0.8), ("Seventeenth/", 0.96),
        ("Eighteenth/", 0.95), ("Nineteenth/", 0.96), ("Twentieth/", 0.9), ("Twentyfirst/", 0.86),
        ("Twentysecond/", 0.91), ("Twentythird/", 0.83), ("Twentyfourth/", 0.95),
        ("Twentyfifth/", 0.79), ("Twentysixth/", 0.88), ("Twentyseventh/", 0.9),
        ("Twentyeighth/", 0.9), ("Twentyninth/", 0.84), ("Thirtieth/", 0.94),
        ("Thirtyfirst/", 0.94), ("Thirtysecond/", 0.89), ("Unseen/", 0.69),
    ])
    func `opening messages are understood whole`(set: String, floor: Double) throws {
        var emergencies = EmergencyCount()
        try expectScore(atLeast: floor, in: "\(set)volunteered") { example in
            let heard = lexicon.interpret(example.utterance, expecting: .open).observations
            let opening = Opening(example: example, heard: heard)
            emergencies.add(opening)
            let mistakes = opening.mistakes
            return Judged(
                expected: "all of it", heard: mistakes.first ?? "all of it",
                isRight: mistakes.isEmpty)
        }
        print(emergencies)
    }

    private func expectScore(
        atLeast floor: Double, in file: String, judge: (ExampleCase) throws -> Judged
    ) throws {
        let examples = try ExampleCase.read(file)
        let judged = try examples.map { ($0, try judge($0)) }
        let wrong = judged.filter { !$0.1.isRight }
        let score = 1 - Double(wrong.count) / Double(examples.count)
        print("\(file): \(examples.count - wrong.count) of \(examples.count)")
        if !file.hasSuffix("volunteered") {
            let confusion = Dictionary(grouping: judged) { "\($0.1.expected) as \($0.1.heard)" }
            for (pair, cases) in confusion.sorted(by: { $0.key < $1.key }) {
                print("  \(cases.count) \(pair)")
            }
        }
        // The unseen set stays unseen.
        if !file.hasPrefix("Unseen") {
            for (example, judgement) in wrong.prefix(10) {
                print("  \"\(example.utterance)\": \(judgement.heard)")
            }
        }
        #expect(score >= floor, "\(file)")
    }
}

/// What was expected of one example and what was heard.
struct Judged {
    let expected: String
    let heard: String
    let isRight: Bool

    init(expected: String, heard: String, isRight: Bool? = nil) {
        self.expected = expected
        self.heard = heard
        self.isRight = isRight ?? (expected == heard)
    }
}
