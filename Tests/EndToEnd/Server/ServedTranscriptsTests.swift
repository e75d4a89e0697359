import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import Foundation
import ShippedContent
import StrictJSON
import Testing

/// The shipped transcripts through a real server, by hand and as a relay, against the player in this
/// process.
@Suite struct ServedTranscriptsTests {
    private static let setting = TalkSetting(
        shippedContent, audience: Audience(country: .uk, keeping: .memory),
        lexicon: shippedLexicon)

    @Test func `by hand every transcript prints what the player says`() throws {
        let server = try ServerRun()
        let layout = Layout(width: LayoutLimits.widestText)
        for chat in try Self.cases() {
            var talk = Talk(Self.setting)
            _ = talk.begin()
            let client = try server.byHand()
            _ = try client.page()
            for text in chat.typed where !talk.isClosed {
                let messages = talk.say(text)
                client.send(text + "\n")
                let expected = messages.map { layout.text($0) + "\n\n" }.joined()
                let page = try client.page()
                #expect(page == expected, "\(chat.name): \(text)")
                if page != expected { return }
            }
        }
        #expect(server.stop().end == .status(0))
    }

    @Test func `a relay gets every reply of every transcript`() throws {
        let server = try ServerRun()
        let client = try server.relay()
        for (number, chat) in try Self.cases().enumerated() {
            var talk = Talk(Self.setting)
            var expected = talk.begin().prefix(1).map(Reply.init)
            for (turn, text) in chat.typed.enumerated() where !talk.isClosed {
                expected += talk.say(text).map(Reply.init)
                let message: [String: Any] = [
                    "t": "msg", "s": "\(number)", "mid": "\(turn)", "text": text,
                ]
                client.send(
                    Array(try JSONSerialization.data(withJSONObject: message))
                        + [UInt8(ascii: "\n")])
                let frames = try client.turn()
                let replies = frames.dropFirst().map(Reply.init)
                #expect(replies == expected, "\(chat.name): \(text)")
                if replies != expected { return }
                expected = []
            }
        }
        #expect(server.stop().end == .status(0))
    }

    /// A reply as both sides know it.
    private struct Reply: Equatable {
        let id: String
        let text: String
        let choices: [String]

        init(_ message: Message) {
            id = message.id
            text = message.text
            choices = message.choices.map(\.choice.id)
        }

        init(_ frame: [String: Any]) {
            id = frame["id"] as? String ?? ""
            text = frame["text"] as? String ?? ""
            choices = (frame["choices"] as? [[String: Any]] ?? []).map { $0["id"] as? String ?? "" }
        }
    }

    private static func cases() throws -> [ChatCase] {
        let folder = Places.dialogs + "/transcripts"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        var issues: [StrictJSON.Issue] = []
        let cases = try names.flatMap { name in
            ChatFile(path: name, text: try text(of: "\(folder)/\(name)"), issues: &issues).cases
        }
        #expect(issues.isEmpty)
        let played = cases.filter(\.given.isEmpty)
        #expect(played.count > 150)
        return played
    }
}
