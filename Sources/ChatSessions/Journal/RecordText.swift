/// The text of a record with what all records share written in single bytes, so that a conversation
/// takes half the room.
///
/// A line of JSON holds no byte below 0x20, so these are free to stand for the pieces.
enum RecordText {
    /// What the first byte says of the rest; another table would get another.
    private static let version: UInt8 = 0x01

    static func shortened(_ text: [UInt8]) -> [UInt8] { [version] + shortenedRest(text) }

    /// The same of what stands behind another piece of the line.
    static func shortenedRest(_ text: [UInt8]) -> [UInt8] {
        var short: [UInt8] = []
        short.reserveCapacity(text.count)
        let starts = starts
        text.withUnsafeBytes { text in
            var place = 0
            while place < text.count {
                let byte = text[place]
                let rest = UnsafeRawBufferPointer(rebasing: text[place...])
                if let start = starts[Int(byte)].first(where: { $0.begins(rest) }) {
                    short.append(start.code)
                    place += start.piece.count
                } else {
                    short.append(byte)
                    place += 1
                }
            }
        }
        return short
    }

    private struct Start {
        let code: UInt8
        let piece: [UInt8]

        func begins(_ text: UnsafeRawBufferPointer) -> Bool {
            text.count >= piece.count && zip(text, piece).allSatisfy { $0 == $1 }
        }
    }

    /// The text as it was; `nil` when it was not written by this table.
    static func expanded(_ short: [UInt8]) -> [UInt8]? {
        guard short.first == version else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(2 * short.count)
        for byte in short.dropFirst() {
            guard byte < 0x20 else {
                text.append(byte)
                continue
            }
            guard !pieces[Int(byte)].isEmpty else { return nil }
            text += pieces[Int(byte)]
        }
        return text
    }

    /// By their byte; none stands for 0.
    private static let pieces: [[UInt8]] = [
        "",
        #"{"mid":""#, #"","said":{"text":""#, #"},"seen":"#, #","delivered":"#,
        #","engine":1,"input":{"heard":{"#, #""answer":{"word":"none-of-these"}"#,
        #""answer":{"word":"no"}"#, #""answer":{"yes":"new"}"#, #""observations":[{"finding":""#,
        #"","answer":""#, #"","status":"present","words":""#, #"","status":"denied","words":""#,
        #"","phrase":"languages/en/phrases.json:"#, #"},"replies":["#, #"],"change":{"#,
        #""held":[{"turn":"#, #","answers":{""#, #"":"no",""#, #"":"no"}}]}"#, #","digest":""#,
        #""phase":""#, #""advised":[""#, #""ask "#, #""answer":{"value":"#,
        #""answer":{"choice":""#, #""answer":{"picks":[""#, #"],"rest-denied":"#,
        #","timing":"new""#, #""talk":{"#, #","content":""#, #""unread-replies":"#,
    ].map { Array($0.utf8) }

    /// The pieces that begin with a byte, the longest first.
    private static let starts: [[Start]] = (0..<256).map { byte in
        (UInt8(1)..<UInt8(pieces.count)).map { Start(code: $0, piece: pieces[Int($0)]) }
            .filter { Int($0.piece[0]) == byte }
            .sorted { $0.piece.count > $1.piece.count }
    }
}
