import SeededChance
import StrictJSON
import Testing

struct TextPatternTests {
    @Test(arguments: ["a", "fever", "numb-saddle", "a1", "a-1", "l5-s1-root"])
    func `an identifier is small letters and digits with single hyphens`(text: String) throws {
        try expect(text, .identifier, fits: true)
    }

    @Test(arguments: [
        "", "-", "-a", "a-", "a--b", "1a", "Fever", "a_b", "a b", "é", "a\n", "fever\u{301}",
    ])
    func `anything else is no identifier`(text: String) throws {
        try expect(text, .identifier, fits: false)
    }

    @Test(arguments: ["CES-01", "S-NHSBACK", "NEU-02a", "A-1-B", "A1-1"])
    func `a code is groups of capitals and digits, perhaps with one small letter at the end`(
        text: String
    ) throws {
        try expect(text, .code, fits: true)
    }

    @Test(arguments: [
        "", "CES", "CES-", "-01", "CES--01", "CES-01ab", "CES-a", "1CES-01", "ces-01", "CES 01",
        "CESa-01", "a", "CES-01\n", "É-01",
    ])
    func `anything else is no code`(text: String) throws { try expect(text, .code, fits: false) }

    @Test(arguments: ["2026-11-22", "0000-00-00"])
    func `a date is four, two and two digits`(text: String) throws {
        try expect(text, .date, fits: true)
    }

    @Test(arguments: [
        "", "2026-11-2", "26-11-22", "2026-11-222", "2026/11/22", "2026-11-22 ", "20261122",
        "2026-1-122",
        "٢٠٢٦-11-22", "2026-11-2é",
    ])
    func `anything else is no date`(text: String) throws { try expect(text, .date, fits: false) }

    @Test(arguments: [
        ("x", true), (" x\n", true), (".", true), ("", false), (" ", false), (" \t\r\n", false),
        ("\r\n", false),
    ])
    func `a filled text holds more than space`(text: String, fits: Bool) throws {
        try expect(text, .filled, fits: fits)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `reader and schema agree on texts of awkward letters`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            let text = (0..<Int.random(in: 0...5, using: &generator))
                .compactMap { _ in "aZ0- \n".randomElement(using: &generator) }
                .map(String.init).joined()
            for pattern in [TextPattern.identifier, .code, .date, .filled] {
                try #expect(
                    pattern.matches(text) == schemaMatches(text, pattern),
                    "\(text.debugDescription)")
            }
        }
    }

    private func expect(_ text: String, _ pattern: TextPattern, fits: Bool) throws {
        #expect(pattern.matches(text) == fits)
        try #expect(schemaMatches(text, pattern) == fits)
    }

    /// As JSON Schema has it: the expression may match anywhere, letters are Unicode scalars.
    private func schemaMatches(_ text: String, _ pattern: TextPattern) throws -> Bool {
        let expression = try Regex(pattern.regularExpression).matchingSemantics(.unicodeScalar)
        return try expression.firstMatch(in: text) != nil
    }
}
