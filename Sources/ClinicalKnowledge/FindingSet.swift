/// Some of the findings that a condition table numbers.
package struct FindingSet: Hashable, Sendable {
    @usableFromInline var words = SIMD16<UInt64>()

    @inlinable package init() {}

    @inlinable package var isEmpty: Bool { words == SIMD16() }

    @inlinable package static func == (left: FindingSet, right: FindingSet) -> Bool {
        left.words == right.words
    }

    @inlinable package func contains(_ slot: Int) -> Bool {
        words[slot >> 6] >> UInt64(slot & 63) & 1 == 1
    }

    @inlinable package mutating func insert(_ slot: Int) {
        words[slot >> 6] |= 1 << UInt64(slot & 63)
    }

    @inlinable package mutating func remove(_ slot: Int) {
        words[slot >> 6] &= ~(1 << UInt64(slot & 63))
    }

    @inlinable package mutating func formUnion(_ other: FindingSet) { words |= other.words }

    @inlinable package mutating func formIntersection(_ other: FindingSet) { words &= other.words }
}
