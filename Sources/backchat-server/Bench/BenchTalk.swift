import Conversation
import DialogEngine
import LineServer
import StrictJSON

/// One transcript as a load: what is typed, and every byte that must come back.
struct BenchTalk: Sendable {
    let turns: [Turn]

    final class Turn: Sendable {
        /// The line as it is typed by hand, and what is printed for it.
        let typed: [UInt8]
        /// The line as a JSON text.
        let quoted: [UInt8]
        let printed: [UInt8]
        /// What each `out` frame holds from its code on.
        let frames: [[UInt8]]

        var text: String { String(decoding: typed.dropLast(), as: UTF8.self) }

        init(_ text: String, printed: [UInt8], frames: [[UInt8]]) {
            typed = Array((text + "\n").utf8)
            quoted = Array(JSONValue.string(text).line.utf8)
            self.printed = printed
            self.frames = frames
        }
    }

    /// The transcript up to where the line would be closed; `nil` when it begins with known answers.
    ///
    /// - Parameter ending: What is said then, so that another talk can follow in the same conversation.
    init?(_ chat: ChatCase, _ setting: TalkSetting, ending: String?) {
        guard chat.given.isEmpty else { return nil }
        var talk = Talk(setting)
        _ = talk.begin()
        var turns: [Turn] = []
        func say(_ text: String) -> Bool {
            var next = talk
            let messages = next.say(text)
            guard !next.isClosed, let exchange = next.lastExchange else { return false }
            talk = next
            turns.append(
                Turn(
                    text, printed: BenchTalk.printed(messages),
                    frames: relayFrameEndings(of: exchange.turn.replies, as: messages)))
            return true
        }
        for text in chat.typed {
            guard text.utf8.count < ServerLimits().handLineBytes, say(text) else { break }
        }
        guard !turns.isEmpty, ending.map(say) ?? true else { return nil }
        self.turns = turns
    }

    /// As a person sees the messages, with the prompt.
    static func printed(_ messages: [Message]) -> [UInt8] {
        let layout = Layout(width: LayoutLimits.widestText)
        return Array((messages.map { layout.text($0) + "\n\n" }.joined() + "> ").utf8)
    }
}
