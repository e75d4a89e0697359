import ChatSessions

extension RelayFrame {
    /// A message as nearly all relays write it, in one pass: the members that it has and no others, no
    /// escapes, whole numbers.
    ///
    /// - Returns: what reading it as any JSON comes to; `nil` when it must be read so.
    static func plainMessage(_ bytes: [UInt8]) -> RelayFrame? {
        bytes.withUnsafeBufferPointer { bytes in
            var reader = PlainMessageReader(bytes: bytes)
            return reader.frame()
        }
    }
}

private struct PlainMessageReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func frame() -> RelayFrame? {
        var isMessage = false
        var (session, mid, said): (String?, String?, String?)
        var seen: Int?
        guard take("{") else { return nil }
        repeat {
            guard let key = quoted(), take(":") else { return nil }
            switch key.count {
            case 1 where spells(key, "t") && !isMessage:
                guard let type = quoted(), spells(type, "msg") else { return nil }
                isMessage = true
            case 1 where spells(key, "s") && session == nil:
                guard let name = name() else { return nil }
                session = name
            case 3 where spells(key, "mid") && mid == nil:
                guard let name = name() else { return nil }
                mid = name
            case 4 where spells(key, "text") && said == nil:
                guard let text = quoted().flatMap(text) else { return nil }
                said = text
            case 4 where spells(key, "seen") && seen == nil:
                guard let number = number() else { return nil }
                seen = number
            default: return nil
            }
        } while take(",")
        guard take("}"), skipSpace() == nil, isMessage, let session, let mid, let said else {
            return nil
        }
        return .message(session: session, PatientMessage(mid: mid, said: .text(said), seen: seen))
    }

    /// The next byte that is no space.
    private mutating func skipSpace() -> UInt8? {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                position += 1
            default: return bytes[position]
            }
        }
        return nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard skipSpace() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Where a text stands that needs no change to be read.
    private mutating func quoted() -> Range<Int>? {
        guard take("\"") else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\\") else { return nil }
            position += 1
        }
        guard position < bytes.count else { return nil }
        position += 1
        return start..<(position - 1)
    }

    private func spells(_ range: Range<Int>, _ word: StaticString) -> Bool {
        bytes[range].elementsEqual(
            UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Nearly all is ASCII, in which there is nothing to validate.
    private func text(_ range: Range<Int>) -> String? {
        let text = UnsafeBufferPointer(rebasing: bytes[range])
        var upper: UInt8 = 0
        for byte in text { upper |= byte }
        return upper < 0x80
            ? String(decoding: text, as: UTF8.self) : String(validating: text, as: UTF8.self)
    }

    private mutating func name() -> String? {
        guard let range = quoted(), (1...SessionLimits.nameBytes).contains(range.count) else {
            return nil
        }
        return text(range)
    }

    /// A whole number as it is always written, far below the largest.
    private mutating func number() -> Int? {
        guard let first = skipSpace() else { return nil }
        let start = position
        var number = 0
        while position < bytes.count,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
        {
            guard position - start < 15 else { return nil }
            number = number * 10 + Int(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        let count = position - start
        return count == 1 || count > 1 && first != UInt8(ascii: "0") ? number : nil
    }
}
