import SeededChance
import StrictJSON
import Testing

struct RoundTripTests {
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `what is written is read back as it was, in both forms`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let value = JSONValue.random(depth: 6, using: &generator)
        #expect(parse(value.line) == .fits(value))
        #expect(parse(value.page) == .fits(value))
    }

    /// Swift finds composed and decomposed letters equal; bytes do not.
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `what is read back is written with the same bytes again`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let value = JSONValue.random(depth: 6, using: &generator)
        #expect(parse(value.page).value.map { Array($0.line.utf8) } == Array(value.line.utf8))
    }

    @Test(arguments: [0, .leastNonzeroMagnitude, 0.1 + 0.2, 1 / 3.0, .pi, .greatestFiniteMagnitude])
    func `a number comes back to the last bit`(number: Double) {
        #expect(parse(JSONValue.number(number).line) == .fits(.number(number)))
        #expect(parse(JSONValue.number(-number).line) == .fits(.number(-number)))
    }
}
