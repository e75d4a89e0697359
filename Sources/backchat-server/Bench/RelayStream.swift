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
    private let beginsAnew: Bool

    private struct Conversation {
        var cursor: TalkCursor
        var begun = NIODeadline.now()
        /// So many conversations were had in its place before.
        var earlier = 0
        var messages = 0
        var seq = 0
        /// The open turn, and how many of its replies have come.
        var turn: BenchTalk.Turn?
        var replies = 0

        mutating func beginAnew() {
            earlier += 1
            messages = 0
            seq = 0
        }
    }

    /// - Parameter beginsAnew: Where a talk has ended, the next one is a conversation of its own.
    init(_ talks: [BenchTalk], from number: Int, depth: Int, beginsAnew: Bool) {
        first = number * depth
        self.beginsAnew = beginsAnew
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
        if beginsAnew, conversations[place].cursor.isAtStart, conversations[place].messages > 0 {
            conversations[place].beginAnew()
        }
        let turn = conversations[place].cursor.next()
        conversations[place].messages += 1
        conversations[place].begun = time
        conversations[place].turn = turn
        conversations[place].replies = 0
        output.writeStaticString("{\"t\":\"msg\",\"s\":\"c")
        output.writeString(String(first + place))
        output.writeStaticString(".")
        output.writeString(String(conversations[place].earlier))
        output.writeStaticString("\",\"mid\":\"m")
        output.writeString(String(conversations[place].messages))
        output.writeStaticString("\",\"text\":")
        turn.quoted.withUnsafeBytes { _ = output.writeBytes($0) }
        output.writeStaticString("}\n")
    }

    mutating func take(_ received: inout ByteBuffer) -> LoadStep? {
        var step: LoadStep?
        let taken = received.withUnsafeReadableBytes { bytes in
            var start = 0
            while step == nil, let end = FrameText.end(of: bytes, from: start) {
                step = take(FrameText(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
                start = end + 1
            }
            return start
        }
        received.moveReaderIndex(forwardBy: taken)
        return step
    }

    private mutating func take(_ line: FrameText) -> LoadStep? {
        var line = line
        if line.skip("{\"t\":\"welcome\"") {
            isReady = true
            return .greeted
        }
        if line.skip("{\"t\":\"ack\"") { return nil }
        guard line.skip("{\"t\":\"out\",\"s\":\"c"), let number = line.number(),
            conversations.indices.contains(number - first), line.skip("."),
            line.number() == conversations[number - first].earlier
        else { return .turn(begun: .now(), isRight: false) }
        return takeReply(line, of: number - first)
    }

    /// The very first turn has the welcome before what the transcript has.
    private mutating func takeReply(_ line: FrameText, of place: Int) -> LoadStep? {
        var line = line
        conversations[place].seq += 1
        if conversations[place].seq == 1 { return nil }
        let begun = conversations[place].begun
        let replies = conversations[place].replies
        guard let frames = conversations[place].turn?.frames, replies < frames.count,
            line.skip("\",\"seq\":"), line.number() == conversations[place].seq,
            line.skip(",\"re\":\"m"), line.number() == conversations[place].messages,
            line.skip("\","), line.isRest(frames[replies])
        else {
            free.append(place)
            return .turn(begun: begun, isRight: false)
        }
        conversations[place].replies += 1
        guard replies + 1 == frames.count else { return nil }
        free.append(place)
        return .turn(begun: begun, isRight: true)
    }
}

/// One line of a relay's server, compared byte by byte from its start.
private struct FrameText {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Where the line ends that begins at a place; `nil` when its end has not come.
    static func end(of bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let end = memchr(base + start, CInt(UInt8(ascii: "\n")), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(end) - base
    }

    /// Passes over these bytes, if they come next.
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard text.withUTF8Buffer({ holdsNext(UnsafeRawBufferPointer($0)) }) else { return false }
        position += count
        return true
    }

    /// Passes over a whole number as it is always written, without a zero in front.
    mutating func number() -> Int? {
        let start = position
        var number = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
            guard position - start < 15 else { return nil }
            number = number * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        let digits = position - start
        return digits == 1 || digits > 1 && bytes[start] != 0x30 ? number : nil
    }

    /// Whether these bytes are all that is left.
    func isRest(_ expected: [UInt8]) -> Bool {
        bytes.count - position == expected.count && expected.withUnsafeBytes(holdsNext)
    }

    private func holdsNext(_ text: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count - position >= text.count, let start = bytes.baseAddress,
            let other = text.baseAddress
        else { return text.isEmpty }
        return memcmp(start + position, other, text.count) == 0
    }
}
