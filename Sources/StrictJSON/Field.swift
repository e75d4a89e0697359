/// One key of an object: its name, whether it must be there, and what it says to authors.
///
/// A reference, so that an object shape can hold fields of all types in one list.
package final class Field<Value: Sendable>: Sendable {
    let property: Schema.Property
    private let reading: @Sendable (JSONNode, [JSONNode.Member], inout [Issue]) -> Value?

    private init(
        _ property: Schema.Property,
        reading: @escaping @Sendable (JSONNode, [JSONNode.Member], inout [Issue]) -> Value?
    ) {
        self.property = property
        self.reading = reading
    }

    /// The field's value; throws when `issues` has gained the reason why there is none.
    func read(
        _ object: JSONNode, _ members: [JSONNode.Member], _ issues: inout [Issue]
    ) throws(Unreadable) -> Value {
        guard let value = reading(object, members, &issues) else { throw Unreadable() }
        return value
    }

    package static func required(
        _ key: String, _ shape: Shape<Value>, _ summary: String
    ) -> Field {
        Field(.init(key: key, summary: summary, isRequired: true, schema: shape.schema)) {
            object, members, issues in
            guard let node = members.first(where: { $0.key == key })?.value else {
                issues.append(
                    Issue("shape/missing-key", at: object.location, "lacks \"\(key)\""))
                return nil
            }
            return shape.read(node, issues: &issues)
        }
    }

    package static func optional(
        _ key: String, _ shape: Shape<Value>, default fallback: Value, _ summary: String
    ) -> Field {
        Field(.init(key: key, summary: summary, isRequired: false, schema: shape.schema)) {
            _, members, issues in
            guard let node = members.first(where: { $0.key == key })?.value else { return fallback }
            return shape.read(node, issues: &issues)
        }
    }

    package static func optional<Wrapped: Sendable>(
        _ key: String, _ shape: Shape<Wrapped>, _ summary: String
    ) -> Field where Value == Wrapped? {
        .optional(key, shape.map { $0 }, default: nil, summary)
    }
}

/// A field without a value; the issues tell why.
struct Unreadable: Error {}
