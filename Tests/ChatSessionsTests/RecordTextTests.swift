import Conversation
import ShippedContent
import StrictJSON
import Testing

@testable import ChatSessions

/// A record takes less room than its JSON, and comes back byte for byte.
@Suite struct RecordTextTests {
    @Test
    func `every record of every transcript comes back, and takes two thirds of the room at most`() {
        var (long, short) = (0, 0)
        for talk in shippedTranscripts where talk.given.isEmpty {
            for record in journal(of: talk.typed) {
                let text = Array(record.json.line.utf8)
                let shortened = RecordText.shortened(text)
                #expect(RecordText.expanded(shortened) == text)
                long += text.count
                short += shortened.count
            }
        }
        #expect(3 * short < 2 * long, "\(short) of \(long)")
    }

    @Test(arguments: ["", "{}", "äöü \u{1F600}", "\u{7F}", #"{"mid":"{"mid":""#, #"":"no"}}]}x"#])
    func `any line comes back`(text: String) {
        let bytes = Array(text.utf8)
        #expect(RecordText.expanded(RecordText.shortened(bytes)) == bytes)
    }

    @Test(arguments: [[], [0x7B], [0x01, 0x00], [0x02, 0x7B]] as [[UInt8]])
    func `what this table has not written is not taken for text`(bytes: [UInt8]) {
        #expect(RecordText.expanded(bytes) == nil)
    }

    private func journal(of typed: [String]) -> [JournalRecord] {
        var session = Session()
        return typed.enumerated().compactMap { session.record(text("m\($0)", $1)) }
    }
}
