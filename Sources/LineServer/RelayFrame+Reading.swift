import ChatSessions
import StrictJSON

extension RelayFrame {
    /// The protocol that this server speaks.
    static let version = 1

    /// Reads one line.
    ///
    /// No failure repeats what a person wrote.
    package static func read(_ bytes: [UInt8]) throws(FrameFailure) -> RelayFrame {
        if let message = plainMessage(bytes) { return message }
        return try readJSON(bytes)
    }

    /// The same, however it is written.
    package static func readJSON(_ bytes: [UInt8]) throws(FrameFailure) -> RelayFrame {
        var issues: [Issue] = []
        guard let node = parseJSON(bytes, file: "frame", issues: &issues) else {
            throw FrameFailure(
                code: .notFrame, text: "the line is no JSON object: \(reason(issues))")
        }
        guard case .object(let members) = node.kind else {
            throw FrameFailure(
                code: .notFrame, text: "a frame is a JSON object, not \(node.kindName)")
        }
        let fields = FrameFields(members)
        do throws(FieldFailure) {
            return try read(fields)
        } catch {
            throw FrameFailure(
                code: error.code, session: try? fields.name("s"), mid: try? fields.name("mid"),
                text: error.text)
        }
    }

    private static func read(_ fields: FrameFields) throws(FieldFailure) -> RelayFrame {
        switch try fields.text("t") {
        case "hello":
            return .hello(
                Hello(
                    version: try fields.number("v"), relay: try fields.name("relay"),
                    token: try fields.textIfThere("token"),
                    window: try fields.numberIfThere("window")))
        case "msg":
            return .message(
                session: try fields.name("s"),
                PatientMessage(
                    mid: try fields.name("mid"), said: .text(try fields.text("text")),
                    seen: try fields.numberIfThere("seen")))
        case "pick":
            let said = PatientMessage.Said.pick(
                question: try fields.text("question"), choices: try fields.texts("choices"))
            return .message(
                session: try fields.name("s"),
                PatientMessage(
                    mid: try fields.name("mid"), said: said,
                    seen: try fields.numberIfThere("seen")))
        case "delivered":
            return .delivered(session: try fields.name("s"), seq: try fields.number("seq"))
        case "resume":
            return .resume(session: try fields.name("s"), have: try fields.number("have"))
        case "close": return .close(session: try fields.name("s"))
        case "erase": return .erase(session: try fields.name("s"))
        case "ping": return .ping(try fields.number("n"))
        default: throw FieldFailure(code: .unknownType, text: "no frame is of this type")
        }
    }

    /// Why the line could not be read, without what stands in it.
    private static func reason(_ issues: [Issue]) -> String {
        guard let first = issues.first else { return "it cannot be read" }
        let place = "at column \(first.location.column)"
        switch first.id {
        case "json/duplicate-key": return "a member stands twice \(place)"
        case "json/too-deep": return "it is nested too deep \(place)"
        case "json/encoding": return "it is not UTF-8 \(place)"
        default: return "a mistake \(place)"
        }
    }
}
