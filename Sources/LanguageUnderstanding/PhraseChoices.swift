/// The pieces of a pattern between separators, one after the other and without copies: `cant|cannot` at
/// its bars, a phrase at its spaces.
///
/// It lives no longer than the bytes that it looks at.
struct PhraseChoices: Sequence, IteratorProtocol {
    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    private var position: Int? = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// All of it, as one piece.
    var pattern: Slice<UnsafeBufferPointer<UInt8>> { bytes[...] }

    var areSeveral: Bool { bytes.contains(separator) }

    /// All of it names a class, which stands for many words without a bar: `<saddle>`.
    var isClass: Bool { !areSeveral && pattern.isClass }

    mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard let start = position else { return nil }
        guard let end = bytes[start...].firstIndex(of: separator) else {
            position = nil
            return bytes[start...]
        }
        position = end + 1
        return bytes[start..<end]
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// It names a class of words.
    var isClass: Bool { first == UInt8(ascii: "<") && last == UInt8(ascii: ">") }
}
