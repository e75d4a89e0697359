import Glibc
import NIOCore

/// What goes over one connection of a load, and what must come back.
protocol LoadStream {
    /// Sent at once.
    var greeting: [UInt8] { get }
    var isReady: Bool { get }
    /// Another turn can be sent.
    var hasPlace: Bool { get }
    mutating func send(into output: inout ByteBuffer, at time: NIODeadline)
    /// Takes the next thing that is complete.
    mutating func take(_ received: inout ByteBuffer) -> LoadStep?
}

enum LoadStep {
    case greeted
    case turn(begun: NIODeadline, isRight: Bool)
}

/// Goes from talk to talk without an end.
struct TalkCursor {
    private let talks: [BenchTalk]
    private var talk: Int
    private var turn = 0

    init(_ talks: [BenchTalk], from number: Int) {
        self.talks = talks
        talk = number % talks.count
    }

    /// The next turn is the first of a talk.
    var isAtStart: Bool { turn == 0 }

    mutating func next() -> BenchTalk.Turn {
        let found = talks[talk].turns[turn]
        turn += 1
        if turn == talks[talk].turns.count {
            turn = 0
            talk = (talk + 1) % talks.count
        }
        return found
    }
}

/// Lines of one person, or bare lines that are sent back as they are.
struct LineStream: LoadStream {
    private var cursor: TalkCursor
    private let depth: Int
    private let isEcho: Bool
    private var open: [(begun: NIODeadline, expected: [UInt8])] = []
    private(set) var isReady: Bool

    init(_ talks: [BenchTalk], from number: Int, depth: Int, isEcho: Bool) {
        cursor = TalkCursor(talks, from: number)
        self.depth = depth
        self.isEcho = isEcho
        isReady = isEcho
    }

    var greeting: [UInt8] { [] }
    var hasPlace: Bool { open.count < depth }

    mutating func send(into output: inout ByteBuffer, at time: NIODeadline) {
        let turn = cursor.next()
        turn.typed.withUnsafeBytes { _ = output.writeBytes($0) }
        open.append((time, isEcho ? turn.typed : turn.printed))
    }

    mutating func take(_ received: inout ByteBuffer) -> LoadStep? {
        if !isReady {
            guard received.readableBytesView.suffix(2).elementsEqual("> ".utf8) else { return nil }
            received.clear()
            isReady = true
            return .greeted
        }
        guard let (begun, expected) = open.first, received.readableBytes >= expected.count else {
            return nil
        }
        open.removeFirst()
        return .turn(begun: begun, isRight: received.takesPrefix(expected))
    }
}

extension ByteBuffer {
    /// Whether these bytes stand there.
    func holds(_ expected: [UInt8], at index: Int) -> Bool {
        guard index >= readerIndex, index + expected.count <= writerIndex else { return false }
        return withUnsafeReadableBytes { bytes in
            expected.withUnsafeBytes { expected in
                guard let start = bytes.baseAddress, let other = expected.baseAddress else {
                    return expected.isEmpty
                }
                return memcmp(start + index - readerIndex, other, expected.count) == 0
            }
        }
    }

    /// Takes as many bytes as were expected; whether they are these.
    mutating func takesPrefix(_ expected: [UInt8]) -> Bool {
        let isRight = holds(expected, at: readerIndex)
        moveReaderIndex(forwardBy: expected.count)
        return isRight
    }
}
