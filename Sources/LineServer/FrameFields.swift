import ChatSessions
import StrictJSON

/// A member that is missing or is not what it must be.
struct FieldFailure: Error {
    let code: RelayCode
    let text: String

    init(code: RelayCode = .badField, text: String) {
        self.code = code
        self.text = text
    }
}

/// The members of a frame, by name.
struct FrameFields {
    private let members: [JSONNode.Member]

    init(_ members: [JSONNode.Member]) { self.members = members }

    /// Any text.
    func text(_ key: String) throws(FieldFailure) -> String {
        guard case .string(let text) = try kind(key) else { throw wrong(key, "a text") }
        return text
    }

    /// A name that the relay gives.
    func name(_ key: String) throws(FieldFailure) -> String {
        let text = try text(key)
        guard (1...SessionLimits.nameBytes).contains(text.utf8.count) else {
            throw wrong(key, "a text of 1 to \(SessionLimits.nameBytes) bytes")
        }
        return text
    }

    /// A whole number from 0 on that every reader of JSON holds exactly.
    func number(_ key: String) throws(FieldFailure) -> Int {
        guard case .number(let number) = try kind(key), let whole = Int(exactly: number),
            (0...Self.largest).contains(whole)
        else { throw wrong(key, "a whole number from 0 to \(Self.largest)") }
        return whole
    }

    func numberIfThere(_ key: String) throws(FieldFailure) -> Int? {
        find(key) == nil ? nil : try number(key)
    }

    func textIfThere(_ key: String) throws(FieldFailure) -> String? {
        find(key) == nil ? nil : try text(key)
    }

    func texts(_ key: String) throws(FieldFailure) -> [String] {
        let wrong = wrong(key, "a list of 1 to \(SessionLimits.choices) texts")
        guard case .array(let items) = try kind(key),
            (1...SessionLimits.choices).contains(items.count)
        else { throw wrong }
        var texts: [String] = []
        for item in items {
            guard case .string(let text) = item.kind else { throw wrong }
            texts.append(text)
        }
        return texts
    }

    private static let largest = 1 << 53 - 1

    private func find(_ key: String) -> JSONNode? { members.first { $0.key == key }?.value }

    private func kind(_ key: String) throws(FieldFailure) -> JSONNode.Kind {
        guard let node = find(key) else { throw FieldFailure(text: "the frame lacks \"\(key)\"") }
        return node.kind
    }

    private func wrong(_ key: String, _ expected: String) -> FieldFailure {
        FieldFailure(text: "\"\(key)\" must be \(expected)")
    }
}
