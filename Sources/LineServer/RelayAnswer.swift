import ChatSessions
import ClinicalKnowledge
import Conversation
import DialogEngine
import StrictJSON

/// What the server sends to a relay: one line.
enum RelayAnswer: Hashable {
    case welcome(content: String, window: Int)
    case ack(session: String, mid: String, isRepeat: Bool)
    case out(session: String, Sent, Message)
    case failure(FrameFailure, retryMilliseconds: Int? = nil)
    case receipt(session: String)
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
        case .ack(let session, let mid, let isRepeat):
            members = [
                ("t", "ack"), ("s", .string(session)), ("mid", .string(mid)),
                ("dup", isRepeat ? true : nil),
            ]
        case .out(let session, let sent, let message):
            members = Self.members(of: sent, as: message, in: session)
        case .failure(let failure, let retry):
            members = [
                ("t", "err"), ("code", failure.code.json),
                ("s", failure.session.map(JSONValue.string)),
                ("re", failure.mid.map(JSONValue.string)), ("text", .string(failure.text)),
                ("retry_ms", retry.map { .number(Double($0)) }),
            ]
        case .receipt(let session): members = [("t", "receipt"), ("s", .string(session))]
        case .pong(let number, let health):
            members = [
                ("t", "pong"), ("n", .number(Double(number))), ("ready", .boolean(health.isReady)),
                ("sessions", .number(Double(health.sessions))),
                ("lag_ms", .number(Double(health.lagMilliseconds))),
                ("content", .string(health.content)),
            ]
        case .bye(let code): members = [("t", "bye"), ("code", code.json)]
        }
        return JSONValue.object(
            members.compactMap { key, value in value.map { .init(key: key, value: $0) } }
        ).line
    }

    private static func members(
        of sent: Sent, as message: Message, in session: String
    ) -> [(String, JSONValue?)] {
        let choices = message.choices.map { choice in
            JSONValue.members(["id": .string(choice.choice.id), "text": .string(choice.text)])
        }
        let findings = sent.reply.findings.map(\.text)
        return [
            ("t", "out"), ("s", .string(session)), ("seq", .number(Double(sent.seq))),
            ("re", .string(sent.mid)), ("code", sent.reply.code.json),
            ("id", .string(message.id)), ("text", .string(message.text)),
            ("choices", choices.isEmpty ? nil : .array(choices)),
            ("findings", findings.isEmpty ? nil : .texts(findings)),
            ("disposition", sent.reply.disposition.map { .string($0.rawValue) }),
            ("last", .boolean(sent.isLast)),
        ]
    }
}

extension RelayCode {
    fileprivate var json: JSONValue { .number(Double(rawValue)) }
}
