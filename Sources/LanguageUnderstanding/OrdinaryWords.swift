/// The words of a language that are spelled as they are meant, also where nobody listens for them.
///
/// Sorted, one a line, small letters; lines that begin with `#` stand before them. Looked up where they
/// stand: nothing is built, so a long list costs no time at the start.
package struct OrdinaryWords: Sendable {
    private let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { wanted in
            bytes.withUnsafeBufferPointer { Self.find(wanted, in: $0) }
        }
    }

    /// The first line that does not come after the one before it, counted from 1.
    package var unsortedLine: Int? {
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        let words = lines.enumerated().filter { !$0.element.isEmpty && $0.element.first != comment }
        return zip(words, words.dropFirst()).first {
            !$0.element.lexicographicallyPrecedes($1.element)
        }.map { $1.offset + 1 }
    }

    private static func find(
        _ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var low = 0
        var high = bytes.count
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != newline { start -= 1 }
            var end = start
            while end < high, bytes[end] != newline { end += 1 }
            let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if line.elementsEqual(wanted) { return true }
            if line.first == comment || line.lexicographicallyPrecedes(wanted) {
                low = end + 1
            } else {
                high = start
            }
        }
        return false
    }
}

private let newline = UInt8(ascii: "\n")
private let comment = UInt8(ascii: "#")
