/// One key of an object: its name, whether it must be there, and what it says to authors.
///
/// A reference, so that an object shape can hold fields of all types in one list.
package final class Field<Value: Sendable>: Sendable {
    typealias Reading =
        @Sendable (JSONNode, [JSONNode.Member], inout [Issue]) throws(Unreadable) -> Value

    let property: Schema.Property
    private let reading: Reading

    private init(_ property: Schema.Property, reading: @escaping Reading) {
        self.property = property
        self.reading = reading
    }

    /// The field's value; throws when `issues` has gained the reason why there is none.
    func read(
        _ object: JSONNode, _ members: [JSONNode.Member], _ issues: inout [Issue]
    ) throws(Unreadable) -> Value {
        try reading(object, members, &issues)
    }

    package static func required(
        _ key: String, _ shape: Shape<Value>, _ summary: String
    ) -> Field {
        Field(.init(key: key, summary: summary, isRequired: true, schema: shape.schema)) {
            object, members, issues throws(Unreadable) in
            guard let member = members.first(where: { $0.key == key }) else {
                throw unreadable(
                    Issue("shape/missing-key", at: object.location, "lacks \"\(key)\""), &issues)
            }
            return try shape.value(of: member.value, &issues)
        }
    }

    package static func optional(
        _ key: String, _ shape: Shape<Value>, default fallback: Value, _ summary: String
    ) -> Field {
        Field(.init(key: key, summary: summary, isRequired: false, schema: shape.schema)) {
            _, members, issues throws(Unreadable) in
            guard let member = members.first(where: { $0.key == key }) else { return fallback }
            return try shape.value(of: member.value, &issues)
        }
    }

    package static func optional<Wrapped: Sendable>(
        _ key: String, _ shape: Shape<Wrapped>, _ summary: String
    ) -> Field where Value == Wrapped? {
        .optional(key, shape.map { $0 }, default: nil, summary)
    }
}
