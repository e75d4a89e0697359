/// A JSON value that knows where it was written, so that every mistake in it has a place.
package struct JSONNode: Hashable, Sendable {
    package let location: SourceLocation
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
        case object([Member])
        case array([JSONNode])
        case string(String)
        case number(Double)
        case boolean(Bool)
        case null
    }

    /// One key of an object; the location is the key's own.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let location: SourceLocation
        package let value: JSONNode
    }

    /// The value without its places; members sorted, since their order says nothing.
    package var value: JSONValue {
        switch kind {
        case .object(let members):
            .object(
                members.map { .init(key: $0.key, value: $0.value.value) }
                    .sorted { $0.key < $1.key })
        case .array(let items): .array(items.map(\.value))
        case .string(let text): .string(text)
        case .number(let number): .number(number)
        case .boolean(let truth): .boolean(truth)
        case .null: .null
        }
    }

    /// What the value is, in the words of an error text.
    package var kindName: String {
        switch kind {
        case .object: "an object"
        case .array: "a list"
        case .string: "a text"
        case .number: "a number"
        case .boolean: "true or false"
        case .null: "null"
        }
    }
}
