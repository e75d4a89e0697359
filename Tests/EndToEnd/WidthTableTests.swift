import Testing

@testable import Conversation

/// The table of wide letters is what it is made from.
struct WidthTableTests {
    @Test func `the table is the one of Unicode`() throws {
        let outcome = try Program(path: "/usr/bin/python3", [Places.helper("widths.py")]).run()
        let ranges = outcome.output.split(separator: "\n").map { line in
            line.split(separator: " ").compactMap { UInt32($0, radix: 16) }
        }
        #expect(ranges.count > 50)
        #expect(ranges == WideScalars.ranges.map { [$0.lowerBound, $0.upperBound] })
    }
}
