import ChatSessions
import SeededChance
import Testing

@testable import LineServer

/// Messages that are read in one pass are read as any JSON is.
@Suite struct PlainMessageTests {
    @Test(arguments: [
        (#"{"t":"msg","s":"a","mid":"1","text":"my back hurts"}"#, nil as Int?),
        (#"{"t": "msg", "s": "a", "mid": "1", "text": "my back hurts", "seen": 0}"#, 0),
        (
            "\t{ \"seen\" : 12,\"text\":\"my back hurts\",\"s\":\"a\" ,\"mid\":\"1\",\"t\":\"msg\"}\r",
            12
        ),
    ])
    func `what relays write needs one pass`(line: String, seen: Int?) {
        let message = PatientMessage(mid: "1", said: .text("my back hurts"), seen: seen)
        #expect(
            RelayFrame.plainMessage(Array(line.utf8)) == .message(session: "a", message))
    }

    @Test(arguments: [
        #"{"t":"msg","s":"a","mid":"1","text":"two\nlines"}"#,
        #"{"t":"msg","s":"a","mid":"1","text":"x","new":1}"#,
        #"{"t":"msg","s":"a","mid":"1","text":"x","seen":1.0}"#,
        #"{"t":"msg","s":"a","mid":"1","text":"x","seen":1e1}"#,
        #"{"t":"ping","n":1}"#,
    ])
    func `what is written otherwise is left to the reader of any JSON`(line: String) throws {
        #expect(RelayFrame.plainMessage(Array(line.utf8)) == nil)
        _ = try RelayFrame.readJSON(Array(line.utf8))
    }

    /// Lines near the plain ones: members left out, doubled, misspelt, bytes changed.
    @Test(arguments: 1...2000 as ClosedRange<UInt64>)
    func `nothing is read in one pass that means something else`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let line = Self.line(using: &chance)
        guard let plain = RelayFrame.plainMessage(line) else { return }
        #expect(throws: Never.self) {
            let frame = try RelayFrame.readJSON(line)
            #expect(frame == plain, "\(String(decoding: line, as: UTF8.self))")
        }
    }

    private static func line(using chance: inout SeededGenerator) -> [UInt8] {
        let long = String(repeating: "n", count: Int.random(in: 126...130, using: &chance))
        let texts = [
            "a", "", "größe", "😀", "e\u{301}", #"a\"b"#, #"\u0061"#, "a\u{7F}", "\t", long,
        ]
        let numbers = [
            "0", "7", "00", "07", "-1", "999999999999999", "9007199254740992", "1e3", "", "null",
        ]
        func text() -> String { "\"\(texts.randomElement(using: &chance) ?? "")\"" }
        var members = [
            "\"t\":\"msg\"", "\"s\":\(text())", "\"mid\":\(text())", "\"text\":\(text())",
        ]
        if Bool.random(using: &chance) {
            members.append("\"seen\":\(numbers.randomElement(using: &chance) ?? "")")
        }
        members.shuffle(using: &chance)
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: members.append(members[0])
        case 1: members.removeFirst()
        case 2: members.append("\"s\":\(text())")
        default: break
        }
        let gap = ["", "", " ", "\n", "\u{B}"].randomElement(using: &chance) ?? ""
        var line = Array(("{" + members.joined(separator: gap + "," + gap) + gap + "}" + gap).utf8)
        if Int.random(in: 0..<3, using: &chance) == 0 {
            let place = Int.random(in: line.indices, using: &chance)
            let awkward: [UInt8] = [
                0, 0x0B, 0x20, 0x22, 0x2C, 0x3A, 0x5C, 0x7B, 0x7D, 0x80, 0xC3, 0xFF,
            ]
            line[place] = awkward.randomElement(using: &chance) ?? 0
        }
        return line
    }
}
