import SeededChance
import Testing

@testable import LineServer

/// Typed lines, whatever program they are typed into.
@Suite struct HandLinesTests {
    @Test(
        arguments: [
            ("a\nb\n", [.text("a"), .text("b")]), ("a\r\nb\r\n", [.text("a"), .text("b")]),
            ("a\r\0b\r\0", [.text("a"), .text("b")]), ("a\rb\r", [.text("a"), .text("b")]),
            ("\n\r\n", [.text(""), .text("")]), ("\r\n\r\n", [.text(""), .text("")]),
            ("12345678\n", [.text("12345678")]), ("123456789\na\n", [.tooLong, .text("a")]),
            ("größe\n", [.text("größe")]), ("a\0b\n", [.text("a\0b")]),
        ] as [(String, [HandLines.Line])])
    func `LF, CR LF, CR NUL and CR end a line`(typed: String, lines: [HandLines.Line]) {
        for size in 1...typed.utf8.count {
            #expect(split(Array(typed.utf8), pieces: size) == lines)
        }
    }

    @Test(
        arguments: [
            ([255, 251, 31, 97, 10], [.text("a")]), ([97, 255, 253, 1, 98, 10], [.text("ab")]),
            ([255, 250, 31, 0, 80, 0, 24, 255, 240, 97, 10], [.text("a")]),
            ([255, 250, 1, 255, 255, 10, 255, 240, 97, 10], [.text("a")]),
            ([255, 241, 97, 10], [.text("a")]), ([97, 255, 255, 10], [.notText]),
            ([195, 10, 97, 10], [.notText, .text("a")]), ([237, 160, 128, 10], [.notText]),
            ([192, 128, 10], [.notText]),
        ] as [([UInt8], [HandLines.Line])])
    func `what telnet negotiates is left out, and what is not UTF-8 is refused whole`(
        bytes: [UInt8], lines: [HandLines.Line]
    ) {
        for size in 1...bytes.count { #expect(split(bytes, pieces: size) == lines) }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `any bytes make the same lines in any pieces`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<200).map { _ in
            [10, 13, 0, 97, 255, 250, 251, 240, 195, 164].randomElement(using: &generator)
                ?? 0 as UInt8
        }
        let whole = split(bytes, pieces: bytes.count)
        #expect(split(bytes, pieces: Int.random(in: 1..<20, using: &generator)) == whole)
    }

    @Test func `what was typed without an end of line is a line at the end of the input`() {
        var lines = HandLines(limit: 8)
        Array("ab".utf8).withUnsafeBytes { lines.take($0) { _ in } }
        #expect(lines.end() == .text("ab"))
        #expect(lines.end() == nil)
    }

    private func split(_ bytes: [UInt8], pieces size: Int) -> [HandLines.Line] {
        var splitter = HandLines(limit: 8)
        var lines: [HandLines.Line] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { piece in
                splitter.take(piece) { lines.append($0) }
            }
        }
        return lines
    }
}
