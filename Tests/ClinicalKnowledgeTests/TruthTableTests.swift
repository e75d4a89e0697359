import Testing

@testable import ClinicalKnowledge

/// Answers that make the test `"yes"` hold, fail, or stay open.
private func answer(_ truth: Truth) -> Answer {
    switch truth {
    case .no: .no
    case .doubtful: .unsure
    case .yes: .yes(.new)
    }
}

private func truth(_ text: String, _ a: Truth, _ b: Truth = .no, _ c: Truth = .no) throws -> Truth {
    try condition(text).truth(
        given: ["a": answer(a), "b": answer(b), "c": answer(c)], named: [:])
}

struct TruthTableTests {
    @Test func `no is less than doubtful, and doubtful less than yes`() {
        #expect([Truth.yes, .no, .doubtful].sorted() == [.no, .doubtful, .yes])
    }

    @Test(arguments: [(Truth.no, Truth.yes), (.doubtful, .doubtful), (.yes, .no)])
    func `the contrary of a doubt is a doubt`(truth: Truth, contrary: Truth) {
        #expect(truth.negated == contrary)
    }

    @Test(arguments: [
        (Truth.no, Truth.no, Truth.no), (.no, .doubtful, .no), (.no, .yes, .no),
        (.doubtful, .no, .no), (.doubtful, .doubtful, .doubtful), (.doubtful, .yes, .doubtful),
        (.yes, .no, .no), (.yes, .doubtful, .doubtful), (.yes, .yes, .yes),
    ])
    func `all hold when each holds, and one that fails settles it`(
        a: Truth, b: Truth, expected: Truth
    ) throws {
        #expect(try truth(#"{"all": [{"a": "yes"}, {"b": "yes"}]}"#, a, b) == expected)
    }

    @Test(arguments: [
        (Truth.no, Truth.no, Truth.no), (.no, .doubtful, .doubtful), (.no, .yes, .yes),
        (.doubtful, .no, .doubtful), (.doubtful, .doubtful, .doubtful), (.doubtful, .yes, .yes),
        (.yes, .no, .yes), (.yes, .doubtful, .yes), (.yes, .yes, .yes),
    ])
    func `any holds when one holds, and one that holds settles it`(
        a: Truth, b: Truth, expected: Truth
    ) throws {
        #expect(try truth(#"{"any": [{"a": "yes"}, {"b": "yes"}]}"#, a, b) == expected)
        #expect(
            try truth(#"{"none": [{"a": "yes"}, {"b": "yes"}]}"#, a, b) == expected.negated,
            "none is the contrary of any")
    }

    @Test(arguments: [
        ("no no no", "no no no"), ("no no doubtful", "doubtful no no"),
        ("no no yes", "yes no no"), ("no doubtful doubtful", "doubtful doubtful no"),
        ("no doubtful yes", "yes doubtful no"), ("no yes yes", "yes yes no"),
        ("doubtful doubtful doubtful", "doubtful doubtful doubtful"),
        ("doubtful doubtful yes", "yes doubtful doubtful"),
        ("doubtful yes yes", "yes yes doubtful"), ("yes yes yes", "yes yes yes"),
    ])
    func `a count holds when enough hold, and stays open while doubts could be enough`(
        parts: String, atLeastOneTwoThree: String
    ) throws {
        let parts = parts.split(separator: " ").map { Truth(word: $0) }
        let counts = try (1...3).map { least in
            try truth(
                #"{"count": {"of": [{"a": "yes"}, {"b": "yes"}, {"c": "yes"}], "at-least": \#(least)}}"#,
                parts[0], parts[1], parts[2])
        }
        #expect(counts == atLeastOneTwoThree.split(separator: " ").map { Truth(word: $0) })
    }

    @Test func `of nothing, all hold, none hold, and not any`() {
        #expect(Condition.all([]).truth(given: [:], named: [:]) == .yes)
        #expect(Condition.none([]).truth(given: [:], named: [:]) == .yes)
        #expect(Condition.any([]).truth(given: [:], named: [:]) == .no)
        #expect(AnswerTest(alternatives: []).truth(of: .yes(.new)) == .no)
    }

    @Test(arguments: [Truth.no, .doubtful, .yes])
    func `a named condition is as true as what it names`(part: Truth) throws {
        let named: [ConditionID: Condition] = [
            "inner": try condition(#"{"a": "yes"}"#), "outer": try condition(#"{"is": "inner"}"#),
        ]
        let truth = try condition(#"{"is": "outer"}"#).truth(
            given: ["a": answer(part)], named: named)
        #expect(truth == part)
    }

    @Test func `a name that nothing is called does not hold`() throws {
        #expect(try condition(#"{"is": "gone"}"#).truth(given: [:], named: [:]) == .no)
    }

    @Test func `a condition lists every finding it reads, through names too`() throws {
        let named: [ConditionID: Condition] = [
            "sign": try condition(#"{"none": [{"c": "yes"}, {"d": "yes"}]}"#)
        ]
        let whole = try condition(
            """
            {"all": [{"a": "yes"}, {"any": [{"b": "no"}, {"is": "sign"}, {"is": "gone"}]},
             {"count": {"of": [{"a": "new"}, {"e": {"at-least": 3}}], "at-least": 1}}]}
            """)
        #expect(whole.findings(named: named) == ["a", "b", "c", "d", "e"])
    }
}

extension Truth {
    fileprivate init(word: Substring) {
        self = word == "yes" ? .yes : word == "doubtful" ? .doubtful : .no
    }
}
