import SeededChance
import Testing

@testable import LineServer

/// Lines out of bytes, whatever pieces these come in.
@Suite struct LineSplitterTests {
    @Test(arguments: [
        ("a\nb\n", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("\n\n", ["", ""]),
        ("a\rb\n", ["a\rb"]), ("a", []), ("", []), ("12345\n", ["12345"]),
        ("12345\r\n", ["12345"]), ("123456\na\n", ["too long", "a"]),
        ("123456\r\na\n", ["too long", "a"]), ("1234567890123\n\n", ["too long", ""]),
        ("12345\r\r\n", ["too long"]),
    ])
    func `a line ends with LF, and none over the limit is read`(bytes: String, lines: [String]) {
        for size in 1...max(1, bytes.utf8.count) {
            #expect(split(Array(bytes.utf8), pieces: size) == lines)
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `any bytes make the same lines in any pieces`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<200).map { _ in
            [10, 13, 97, 255, 0].randomElement(using: &generator) ?? 0 as UInt8
        }
        let whole = split(bytes, pieces: bytes.count)
        #expect(split(bytes, pieces: Int.random(in: 1..<20, using: &generator)) == whole)
    }

    private func split(_ bytes: [UInt8], pieces size: Int) -> [String] {
        var splitter = LineSplitter(limit: 5)
        var lines: [String] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { piece in
                splitter.take(piece) { line in
                    switch line {
                    case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
                    case .tooLong: lines.append("too long")
                    }
                }
            }
        }
        return lines
    }
}
