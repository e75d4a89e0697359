import ClinicalKnowledge
import ShippedContent
import Testing

@testable import LanguageUnderstanding

/// How much of what people type is understood, counted on sets of example cases.
@Suite struct ExampleScores {
    private let lexicon = shippedLexicon

    @Test(arguments: ExampleSet.all)
    func `yes and no in people's words are understood`(set: ExampleSet) throws {
        try expectScore("yesno", of: set, atLeast: set.floors.yesNo) { example in
            let answer = lexicon.interpret(
                example.utterance, expecting: .yesNo(nil), question: example.text("question")
            ).answer
            let word = ExampleCase.word(for: answer)
            return Judged(
                expected: example.text("expect") ?? "", heard: word,
                isRight: example.allowedWords.contains(word))
        }
    }

    @Test(arguments: ExampleSet.all)
    func `lengths of time are understood`(set: ExampleSet) throws {
        try expectScore("duration", of: set, atLeast: set.floors.lengths) { example in
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

    @Test(arguments: ExampleSet.all)
    func `places on a scale are understood`(set: ExampleSet) throws {
        try expectScore("scale", of: set, atLeast: set.floors.scores) { example in
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

    @Test(arguments: ExampleSet.all)
    func `opening messages are understood whole`(set: ExampleSet) throws {
        var emergencies = EmergencyCount()
        try expectScore("volunteered", of: set, atLeast: set.floors.openings) { example in
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

    /// - Parameter floor: Percent.
    private func expectScore(
        _ kind: String, of set: ExampleSet, atLeast floor: Int,
        judge: (ExampleCase) throws -> Judged
    ) throws {
        let judged = try set.cases(kind).map { ($0, try judge($0)) }
        let wrong = judged.filter { !$0.1.isRight }
        let right = judged.count - wrong.count
        print("\(set.testDescription) \(kind): \(right) of \(judged.count)")
        if kind != "volunteered" {
            let confusion = Dictionary(grouping: judged) { "\($0.1.expected) as \($0.1.heard)" }
            for (pair, cases) in confusion.sorted(by: { $0.key < $1.key }) {
                print("  \(cases.count) \(pair)")
            }
        }
        if !set.isUnseen {
            for (example, judgement) in wrong.prefix(10) {
                print("  \"\(example.utterance)\": \(judgement.heard)")
            }
        }
        #expect(right * 100 >= floor * judged.count)
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
