import SeededChance
import Testing

@testable import StrictJSON

/// A valid text with every construct of the language in it.
private let whole = Array(
    #"""
    {"é中": [1, -0.5, 2e3, "😀\u00e9\uD83D\uDE00\n"],
     "b": {"c": true, "d": false, "e": null, "f": {}, "g": []}}
    """#.utf8)

struct DamagedTextTests {
    @Test func `the undamaged text is read`() {
        #expect(parse(whole).issues == [])
        #expect(parse(whole).value != nil)
    }

    @Test func `a text that lacks its end is always refused, with one issue at its end`() {
        for length in whole.indices {
            let outcome = parse(Array(whole[..<length]))
            #expect(outcome.value == nil, "\(length) bytes")
            #expect(outcome.issues.count == 1, "\(length) bytes")
        }
    }

    @Test(arguments: [1, 2, 4, 8, 16, 32, 64, 128, 255] as [UInt8])
    func `a changed bit gives a value or an issue inside the text, never both or neither`(
        mask: UInt8
    ) {
        for index in whole.indices {
            var damaged = whole
            damaged[index] ^= mask
            expectSoundReading(of: damaged, "byte \(index) with \(mask)")
        }
    }

    @Test(arguments: Array(#""\{}[]:,u0e-\#u{0}\#n"#.utf8) + [0x80, 0xC3, 0xEF, 0xFF])
    func `an added byte gives a value or an issue inside the text, never both or neither`(
        byte: UInt8
    ) {
        for index in whole.indices {
            var damaged = whole
            damaged.insert(byte, at: index)
            expectSoundReading(of: damaged, "\(byte) before byte \(index)")
        }
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `a text of random pieces gives a value or an issue, never both or neither`(seed: UInt64) {
        let pieces = [
            "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\\", "\\u", "D800", "1", "-", ".", "e",
            "true", "nul", " ", "\n", "é",
        ]
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let text = (0..<12).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            expectSoundReading(of: Array(text.utf8), "\(text.debugDescription)")
        }
    }

    private func expectSoundReading(of bytes: [UInt8], _ damage: Comment) {
        var issues: [StrictJSON.Issue] = []
        let node = parseJSON(bytes, file: "f", issues: &issues)
        #expect((node == nil) == !issues.isEmpty, damage)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for place in issues.map(\.location) {
            #expect(lines.indices.contains(place.line - 1), damage)
            guard lines.indices.contains(place.line - 1) else { continue }
            #expect((1...lines[place.line - 1].count + 1).contains(place.column), damage)
        }
        guard let value = node?.plain else { return }
        #expect(parse(value.line) == .fits(value), damage)
    }
}
