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
        output.writeString(
            "{\"t\":\"msg\",\"s\":\"c\(first + place)\",\"mid\":\"m\(conversations[place].messages)\",\"text\":"
        )
        output.writeBytes(turn.quoted)
        output.writeString("}\n")
    }

    mutating func take(_ received: inout ByteBuffer) -> LoadStep? {
        while let end = received.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
            let line = received.readSlice(length: end - received.readerIndex) ?? ByteBuffer()
            received.moveReaderIndex(forwardBy: 1)
            if let step = take(line: line) { return step }
        }
        return nil
    }

    private mutating func take(line: ByteBuffer) -> LoadStep? {
        let bytes = line.readableBytesView
        if bytes.starts(with: #"{"t":"welcome""#.utf8) {
            isReady = true
            return .greeted
        }
        let out = #"{"t":"out","s":"c"#.utf8
        guard bytes.starts(with: out) else {
            if bytes.starts(with: #"{"t":"ack""#.utf8) { return nil }
            return .turn(begun: .now(), isRight: false)
        }
        var place = 0
        for byte in bytes.dropFirst(out.count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
            place = place * 10 + Int(byte - UInt8(ascii: "0"))
        }
        place -= first
        guard conversations.indices.contains(place) else {
            return .turn(begun: .now(), isRight: false)
        }
        return takeReply(line, of: place)
    }

    /// The very first turn has the welcome before what the transcript has.
    private mutating func takeReply(_ line: ByteBuffer, of place: Int) -> LoadStep? {
        conversations[place].seq += 1
        let conversation = conversations[place]
        if conversation.seq == 1 { return nil }
        let start =
            "{\"t\":\"out\",\"s\":\"c\(first + place)\",\"seq\":\(conversation.seq),\"re\":\"m\(conversation.messages)\","
        guard let expected = conversations[place].expected.popFirst(),
            line.readableBytes == start.utf8.count + expected.count,
            line.readableBytesView.starts(with: start.utf8),
            line.holds(expected, at: line.writerIndex - expected.count)
        else {
            free.append(place)
            return .turn(begun: conversation.begun, isRight: false)
        }
        guard conversations[place].expected.isEmpty else { return nil }
        free.append(place)
        return .turn(begun: conversation.begun, isRight: true)
    }
}
