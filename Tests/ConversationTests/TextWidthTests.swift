import Testing

@testable import Conversation

/// Columns of a terminal, as modern ones draw.
@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("back", 4), ("Rücken", 6), ("Ru\u{308}cken", 6), ("b\u{301}\u{301}\u{301}", 1),
        ("背中", 4), ("허리", 4), ("\u{1112}\u{1165}\u{1105}\u{1175}", 4), ("ﾊﾛｰ", 3), ("ＡＢ", 4),
        ("🤕", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👧", 2), ("🇬🇧", 2), ("❤️", 2), ("1️⃣", 2), ("☺", 1), ("“…”", 3),
        ("a\u{200B}b", 2), ("soft\u{AD}hyphen", 11), ("tab\there", 7), ("ظهر", 3), ("\u{FEFF}", 0),
        ("é\u{20DD}", 1), ("क्षि", 3),
    ])
    func `a text is as wide as it is drawn`(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test func `the table of wide letters is sorted and without overlaps`() {
        for (range, next) in zip(WideScalars.ranges, WideScalars.ranges.dropFirst()) {
            #expect(range.upperBound < next.lowerBound)
        }
    }

    @Test(arguments: WideScalars.ranges)
    func `a range of wide letters ends where the table says`(range: ClosedRange<UInt32>) throws {
        for value in [range.lowerBound, range.upperBound] {
            #expect(WideScalars.contains(try #require(Unicode.Scalar(value))))
        }
        let neighbours = [range.lowerBound - 1, range.upperBound + 1].compactMap(
            Unicode.Scalar.init)
        for scalar in neighbours {
            #expect(
                WideScalars.contains(scalar)
                    == WideScalars.ranges.contains { $0.contains(scalar.value) })
        }
    }
}
