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
