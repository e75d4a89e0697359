import ChatSessions
import StrictJSON

/// The pieces of a frame, one behind the other in memory that has room for all of them.
struct FramePieces {
    private let room: UnsafeMutableRawBufferPointer
    /// The bytes so far.
    private(set) var count = 0

    init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

    mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { add(UnsafeRawBufferPointer($0)) }
    }

    mutating func add(_ reply: ReplyBytes) { reply.bytes.withUnsafeBytes { add($0) } }

    mutating func add(_ number: Int) { add(text: String(number)) }

    /// As a JSON text.
    mutating func add(quoted text: String) {
        guard text.utf8.allSatisfy(Self.isPlain) else {
            return add(text: JSONValue.string(text).line)
        }
        add("\"")
        add(text: text)
        add("\"")
    }

    /// So many bytes a text has at most as a JSON text: each byte may be written as `\u001F`.
    static func quoted(_ text: String) -> Int { 6 * text.utf8.count + 2 }

    private mutating func add(text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count <= room.count - count, "a frame is longer than was said")
        UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: bytes)
        count += bytes.count
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
