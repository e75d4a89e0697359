import StrictJSON

/// What an answer is compared with in a condition: `"yes"`, `["yes", "unsure"]`, `{"at-least": 65}`.
package struct AnswerTest: Hashable, Sendable {
    package let alternatives: [Alternative]

    package init(alternatives: [Alternative]) { self.alternatives = alternatives }

    package enum Alternative: Hashable, Sendable {
        /// `yes` (however long), `new`, `current` (any but a long-standing one that a clinician knows),
        /// `unchanged`, `known`, `no`, `unsure` (any doubt), or a choice.
        case word(String)
        case atLeast(Double)
        case atMost(Double)
        case between(Double, Double)
    }

    /// An unanswered finding fails every test.
    package func truth(of answer: Answer?) -> Truth {
        guard let answer else { return .no }
        return alternatives.map { $0.truth(of: answer) }.max() ?? .no
    }

    /// How long a sign can have been there that is meant by a word for a yes.
    static func timings(of word: String) -> Set<Answer.Timing> {
        Alternative.timings[word] ?? []
    }

    static let shape = Shape<AnswerTest>.either(
        text: Alternative.word.map { AnswerTest(alternatives: [$0]) },
        list: alternativesShape.map { AnswerTest(alternatives: $0) },
        object: Alternative.bounds.map { AnswerTest(alternatives: [$0]) })

    private static let alternativesShape = Shape<[Alternative]>.list(
        of: .either(text: Alternative.word, object: Alternative.bounds), atLeast: 1)
}

extension AnswerTest.Alternative {
    fileprivate static let word = Shape.text(.identifier).map { Self.word($0) }

    fileprivate static let bounds = Shape<Self>.single(words: [
        .init("at-least", .number(), "this number or more") { .atLeast($1) },
        .init("at-most", .number(), "this number or less") { .atMost($1) },
        .init(
            "between",
            .object(
                .required("from", .number(), "the first number that fits"),
                .required("to", .number(), "the last number that fits")
            ) { _, from, to in Self.between(from, to) }, "both ends fit"
        ) { $1 },
    ])

    fileprivate func truth(of answer: Answer) -> Truth {
        if answer.isDoubtful { return self == .word("unsure") ? .yes : .doubtful }
        let holds =
            switch (self, answer) {
            case (.word(let word), .yes(let timing)): Self.timings[word]?.contains(timing) == true
            case (.word("no"), .no): true
            case (.word(let word), .choice(let value)): word == value
            case (.atLeast(let bound), .value(let number)): number >= bound
            case (.atMost(let bound), .value(let number)): number <= bound
            case (.between(let low, let high), .value(let number)): low <= number && number <= high
            default: false
            }
        return holds ? .yes : .no
    }

    /// The words for a yes, and how long a sign can have been there to be meant.
    fileprivate static let timings: [String: Set<Answer.Timing>] = [
        "yes": Set(Answer.Timing.allCases), "new": [.new, .unstated],
        "current": [.new, .unstated, .unchanged], "unchanged": [.unchanged, .known],
        "known": [.known],
    ]

    /// Why this finding can never be tested so, if it cannot.
    func misfit(_ finding: Finding) -> String? {
        if self == .word("known"), finding.longStanding != .asked {
            return "nobody is asked how long it has been there"
        }
        if self == .word("unchanged"), finding.longStanding == .never {
            return "it cannot have been there for long"
        }
        return misfit(finding.domain)
    }

    private func misfit(_ domain: Domain) -> String? {
        switch (self, domain) {
        case (.word("unsure"), _): nil
        case (.word(let word), .yesNo):
            word == "no" || Self.timings[word] != nil
                ? nil : "\"\(word)\" is no answer to a yes-no finding"
        case (.word(let word), .choice(let values)):
            values.contains(word)
                ? nil
                : "\"\(word)\" is none of its values" + didYouMean(word, among: values)
        case (.word(let word), .number), (.word(let word), .duration), (.word(let word), .scale):
            "\"\(word)\" cannot be compared with a number"
        case (_, .yesNo), (_, .choice): "only a number can be compared with bounds"
        case (.atLeast(let bound), _), (.atMost(let bound), _):
            outside(domain, bound)
        case (.between(let low, let high), _):
            low > high ? "the bounds are the wrong way round" : outside(domain, low, high)
        }
    }

    private func outside(_ domain: Domain, _ bounds: Double...) -> String? {
        if let bound = bounds.first(where: { domain.held($0) != $0 }) {
            return "the bound \(Answer.value(bound).text) is no full year"
        }
        guard let range = domain.range, let bound = bounds.first(where: { !range.contains($0) })
        else { return nil }
        return "the bound \(Answer.value(bound).text) lies outside what it can be"
    }
}
