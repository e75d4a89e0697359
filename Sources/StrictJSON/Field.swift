/// One key of an object: its name, whether it must be there, and what it says to authors.
package struct Field<Value: Sendable>: Sendable {
    let property: Schema.Property
    let read: @Sendable (JSONNode, [String: JSONNode], inout [Issue]) -> Value?

    package static func required(
        _ key: String, _ shape: Shape<Value>, _ summary: String
    ) -> Field {
        Field(
            property: .init(key: key, summary: summary, isRequired: true, schema: shape.schema)
        ) { object, members, issues in
            guard let node = members[key] else {
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
        Field(
            property: .init(key: key, summary: summary, isRequired: false, schema: shape.schema)
        ) { _, members, issues in
            guard let node = members[key] else { return fallback }
            return shape.read(node, issues: &issues)
        }
    }

    package static func optional<Wrapped: Sendable>(
        _ key: String, _ shape: Shape<Wrapped>, _ summary: String
    ) -> Field where Value == Wrapped? {
        .optional(key, shape.map { $0 }, default: nil, summary)
    }
}
