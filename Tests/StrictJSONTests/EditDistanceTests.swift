import SeededChance
import StrictJSON
import Testing

struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("fever", "fever", 0), ("", "ab", 2), ("fever", "fevers", 1),
        ("fever", "fver", 1), ("fever", "fewer", 1), ("fever", "fevre", 1), ("ab", "ba", 1),
        ("kitten", "sitting", 3), ("café", "cafe", 1), ("e\u{301}", "é", 2), ("ca", "abc", 3),
    ])
    func `a letter too many, too few, wrong or swapped is one slip`(
        left: String, right: String, slips: Int
    ) {
        #expect(editDistance(left, right, limit: 9) == slips)
        #expect(editDistance(right, left, limit: 9) == slips)
    }

    @Test(arguments: [("kitten", "sitting", 3), ("abcd", "badc", 2), ("", "abc", 3)])
    func `the limit itself is still counted, one slip more is given up`(
        left: String, right: String, slips: Int
    ) {
        #expect(editDistance(left, right, limit: slips) == slips)
        #expect(editDistance(left, right, limit: slips - 1) == nil)
    }

    @Test(arguments: 1...150 as ClosedRange<UInt64>)
    func `the distance is the fewest slips of any way from word to word`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let left = word(using: &generator)
        let right = word(using: &generator)
        let fewest = fewestSlips(left[...], right[...])
        for limit in 0...6 {
            #expect(
                editDistance(String(left), String(right), limit: limit)
                    == (fewest <= limit ? fewest : nil), "\(left) \(right) \(limit)")
        }
    }

    private func word(using generator: inout SeededGenerator) -> [Character] {
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            ["a", "b", "c"].randomElement(using: &generator) ?? "a"
        }
    }

    private func fewestSlips(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
        guard let a = left.first else { return right.count }
        guard let b = right.first else { return left.count }
        var ways = [
            fewestSlips(left.dropFirst(), right) + 1, fewestSlips(left, right.dropFirst()) + 1,
            fewestSlips(left.dropFirst(), right.dropFirst()) + (a == b ? 0 : 1),
        ]
        if left.dropFirst().first == b, right.dropFirst().first == a {
            ways.append(fewestSlips(left.dropFirst(2), right.dropFirst(2)) + 1)
        }
        return ways.min() ?? 0
    }
}
