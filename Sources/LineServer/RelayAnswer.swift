import ChatSessions
import ClinicalKnowledge
package import Conversation
package import DialogEngine
import StrictJSON

/// What the server sends to a relay: one line.
enum RelayAnswer: Hashable {
    case welcome(content: String, window: Int)
    case failure(FrameFailure, retryMilliseconds: Int? = nil)
    case receipt(session: String, ErasureReceipt)
    case pong(Int, Health)
    case bye(RelayCode)

    /// How the server is, in one moment.
    struct Health: Hashable {
        let isReady: Bool
        let sessions: Int
        let lagMilliseconds: Int
        /// The version of the content.
        let content: String
    }

    /// The frame on one line, its members in the order of the protocol.
    var line: String {
        let members: [(String, JSONValue?)]
        switch self {
        case .welcome(let content, let window):
            members = [
                ("t", "welcome"), ("v", .number(Double(RelayFrame.version))),
                ("code", RelayCode.welcome.json), ("server", "backchat"),
                ("content", .string(content)), ("window", .number(Double(window))),
            ]
        case .failure(let failure, let retry):
            members = [
                ("t", "err"), ("code", failure.code.json),
                ("s", failure.session.map(JSONValue.string)),
                ("re", failure.mid.map(JSONValue.string)), ("text", .string(failure.text)),
                ("retry_ms", retry.map { .number(Double($0)) }),
            ]
        case .receipt(let session, let receipt):
            members = [
                ("t", "receipt"), ("s", .string(session)), ("places", .texts(receipt.places)),
                ("remains", receipt.remains.isEmpty ? nil : .texts(receipt.remains)),
            ]
        case .pong(let number, let health):
            members = [
                ("t", "pong"), ("n", .number(Double(number))), ("ready", .boolean(health.isReady)),
                ("sessions", .number(Double(health.sessions))),
                ("lag_ms", .number(Double(health.lagMilliseconds))),
                ("content", .string(health.content)),
            ]
        case .bye(let code): members = [("t", "bye"), ("code", code.json)]
        }
        return Self.object(members).line
    }

    /// What an `out` frame says of the reply, which is the same for every conversation.
    static func body(of reply: Reply, as message: Message) -> String {
        let choices = message.choices.map { choice in
            JSONValue.members(["id": .string(choice.choice.id), "text": .string(choice.text)])
        }
        let findings = reply.findings.map(\.text)
        let members: [(String, JSONValue?)] = [
            ("code", reply.code.json), ("id", .string(message.id)),
            ("text", .string(message.text)), ("choices", choices.isEmpty ? nil : .array(choices)),
            ("findings", findings.isEmpty ? nil : .texts(findings)),
            ("disposition", reply.disposition.map { .string($0.rawValue) }),
        ]
        return String(object(members).line.dropFirst().dropLast())
    }

    /// How an `out` frame ends, with its line.
    static func end(isLast: Bool) -> StaticString {
        isLast ? ",\"last\":true}\n" : ",\"last\":false}\n"
    }

    private static func object(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(members.compactMap { key, value in value.map { .init(key: key, value: $0) } })
    }
}

/// What the `out` frames of one turn hold from their code on, for those who check them.
package func relayFrameEndings(of replies: [Reply], as messages: [Message]) -> [[UInt8]] {
    zip(replies, messages).enumerated().map { index, pair in
        let end = RelayAnswer.end(isLast: index == replies.count - 1)
        return Array((RelayAnswer.body(of: pair.0, as: pair.1) + "\(end)").utf8.dropLast())
    }
}

extension RelayCode {
    fileprivate var json: JSONValue { .number(Double(rawValue)) }
}
