/// One kind of JSON value as content uses it: how it is read, what is said when it is wrong, and its
/// schema, all from one place.
package struct Shape<Value: Sendable>: Sendable {
    package let schema: Schema
    private let reading: @Sendable (JSONNode, inout [Issue]) throws(Unreadable) -> Value

    init(
        _ schema: Schema,
        reading: @escaping @Sendable (JSONNode, inout [Issue]) throws(Unreadable) -> Value
    ) {
        self.schema = schema
        self.reading = reading
    }

    /// The value that the node stands for, or `nil` when `issues` has gained every reason why not.
    package func read(_ node: JSONNode, issues: inout [Issue]) -> Value? {
        try? value(of: node, &issues)
    }

    /// The value that the node stands for; throws when `issues` has gained every reason why not.
    ///
    /// Shapes read each other this way: optionals of types that are looked up at run time took a seventh of the
    /// instructions to read content.
    func value(of node: JSONNode, _ issues: inout [Issue]) throws(Unreadable) -> Value {
        try reading(node, &issues)
    }

    /// Reads one text; `nil` only together with new issues.
    package func read(_ bytes: [UInt8], file: String, issues: inout [Issue]) -> Value? {
        parseJSON(bytes, file: file, issues: &issues).flatMap { read($0, issues: &issues) }
    }

    package func map<Other: Sendable>(
        _ change: @escaping @Sendable (Value) -> Other
    ) -> Shape<Other> {
        Shape<Other>(schema) { node, issues throws(Unreadable) in
            change(try value(of: node, &issues))
        }
    }

    /// The same where not every value stands for another; the hint says what must stand there.
    package func compactMap<Other: Sendable>(
        _ hint: String, _ change: @escaping @Sendable (Value) -> Other?
    ) -> Shape<Other> {
        Shape<Other>(schema) { node, issues throws(Unreadable) in
            guard let other = change(try value(of: node, &issues)) else {
                throw unreadable(Issue("shape/text", at: node.location, "must be \(hint)"), &issues)
            }
            return other
        }
    }

    /// The same value, with the place where it was written.
    package var located: Shape<Located<Value>> {
        Shape<Located<Value>>(schema) { node, issues throws(Unreadable) in
            Located(value: try value(of: node, &issues), location: node.location)
        }
    }
}

/// A value and the place where content says it.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let location: SourceLocation

    package init(value: Value, location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
