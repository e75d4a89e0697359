import Glibc
import NIOCore

/// A relay that carries several conversations, one turn of each at a time.
struct RelayStream: LoadStream {
    private var conversations: [Conversation]
    /// Those that wait for nothing.
    private var free: [Int]
    private(set) var isReady = false
    /// The name of the first conversation; the others follow it.
    private let first: Int

    private struct Conversation {
        var cursor: TalkCursor
        var begun = NIODeadline.now()
        var messages = 0
        var seq = 0
        /// What must still come for the open turn, from the code on.
        var expected: ArraySlice<[UInt8]> = []
    }

    init(_ talks: [BenchTalk], from number: Int, depth: Int) {
        first = number * depth
        conversations = (0..<depth).map { place in
            Conversation(cursor: TalkCursor(talks, from: number * depth + place))
        }
        free = Array((0..<depth).reversed())
    }

    var greeting: [UInt8] {
        Array(#"{"t":"hello","v":1,"relay":"bench"}"#.utf8) + [UInt8(ascii: "\n")]
    }

    var hasPlace: Bool { !free.isEmpty }

    mutating func send(into output: inout ByteBuffer, at time: NIODeadline) {
        guard let place = free.popLast() else { return }
        let turn = conversations[place].cursor.next()
        conversations[place].messages += 1
        conversations[place].begun = time
        conversations[place].expected = turn.frames[...]
        output.writeStaticString("{\"t\":\"msg\",\"s\":\"c")
        output.writeString(String(first + place))
        output.writeStaticString("\",\"mid\":\"m")
        output.writeString(String(conversations[place].messages))
        output.writeStaticString("\",\"text\":")
        output.writeBytes(turn.quoted)
        output.writeStaticString("}\n")
    }

    mutating func take(_ received: inout ByteBuffer) -> LoadStep? {
        while let end = received.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
            let step = received.withUnsafeReadableBytes { bytes in
                take(FrameText(bytes[..<(end - received.readerIndex)]))
            }
            received.moveReaderIndex(to: end + 1)
            if let step { return step }
        }
        return nil
    }

    private mutating func take(_ line: FrameText) -> LoadStep? {
        var line = line
        if line.skip("{\"t\":\"welcome\"") {
            isReady = true
            return .greeted
        }
        if line.skip("{\"t\":\"ack\"") { return nil }
        guard line.skip("{\"t\":\"out\",\"s\":\"c"), let number = line.number(),
            conversations.indices.contains(number - first)
        else { return .turn(begun: .now(), isRight: false) }
        return takeReply(line, of: number - first)
    }

    /// The very first turn has the welcome before what the transcript has.
    private mutating func takeReply(_ line: FrameText, of place: Int) -> LoadStep? {
        var line = line
        conversations[place].seq += 1
        if conversations[place].seq == 1 { return nil }
        let begun = conversations[place].begun
        guard let expected = conversations[place].expected.popFirst(),
            line.skip("\",\"seq\":"), line.number() == conversations[place].seq,
            line.skip(",\"re\":\"m"), line.number() == conversations[place].messages,
            line.skip("\","), line.isRest(expected)
        else {
            free.append(place)
            return .turn(begun: begun, isRight: false)
        }
        guard conversations[place].expected.isEmpty else { return nil }
        free.append(place)
        return .turn(begun: begun, isRight: true)
    }
}

/// One line of a relay's server, compared byte by byte from its start.
private struct FrameText {
    private var rest: Slice<UnsafeRawBufferPointer>

    init(_ bytes: Slice<UnsafeRawBufferPointer>) { rest = bytes }

    /// Passes over these bytes, if they come next.
    mutating func skip(_ text: StaticString) -> Bool {
        guard text.withUTF8Buffer({ startsRest(UnsafeRawBufferPointer($0)) }) else { return false }
        rest = rest.dropFirst(text.utf8CodeUnitCount)
        return true
    }

    /// Passes over a whole number as it is always written, without a zero in front.
    mutating func number() -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...15).contains(digits.count),
            digits.count == 1 || digits.first != UInt8(ascii: "0")
        else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Whether these bytes are all that is left.
    func isRest(_ expected: [UInt8]) -> Bool {
        rest.count == expected.count && expected.withUnsafeBytes(startsRest)
    }

    private func startsRest(_ text: UnsafeRawBufferPointer) -> Bool {
        guard rest.count >= text.count,
            let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
            let other = text.baseAddress
        else { return text.isEmpty }
        return memcmp(start, other, text.count) == 0
    }
}
