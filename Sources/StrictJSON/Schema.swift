/// What a shape accepts, as data: the JSON Schema and the authors' reference are written from it.
package indirect enum Schema: Hashable, Sendable {
    case text(TextPattern)
    case oneOf([String])
    case number(from: Double?, to: Double?, whole: Bool)
    case boolean
    case constant(Bool)
    case list(Schema, atLeast: Int, distinct: Bool)
    case object([Property])
    case map(keys: TextPattern, values: Schema, atLeast: Int)
    /// Exactly one member: a known word with its own value, or any other key.
    case single(words: [Property], names: Schema?)
    case anyOf([Schema])
    /// A shape with a name of its own, which may stand inside itself.
    case named(String, @Sendable () -> Schema)

    package struct Property: Hashable, Sendable {
        let key: String
        let summary: String
        let isRequired: Bool
        let schema: Schema
    }

    package static func == (left: Schema, right: Schema) -> Bool {
        left.document(title: "") == right.document(title: "")
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(document(title: "")) }

    /// The JSON Schema (2020-12) of a file of this kind.
    package func document(title: String) -> JSONValue {
        var definitions: [String: JSONValue] = [:]
        guard case .object(var members) = json(&definitions) else { return .boolean(true) }
        members.insert(
            contentsOf: [
                .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
                .init(key: "title", value: .string(title)),
            ], at: 0)
        if !definitions.isEmpty {
            let sorted = definitions.sorted { $0.key < $1.key }
            members.append(
                .init(
                    key: "$defs",
                    value: .object(sorted.map { .init(key: $0.key, value: $0.value) })))
        }
        return .object(members)
    }

    private func json(_ definitions: inout [String: JSONValue]) -> JSONValue {
        switch self {
        case .text(let pattern):
            return .members(["type": "string", "pattern": .string(pattern.regularExpression)])
        case .oneOf(let words): return .members(["enum": .texts(words)])
        case .number(let from, let to, let whole):
            var members: [JSONValue.Member] = [
                .init(key: "type", value: whole ? "integer" : "number")
            ]
            if let from { members.append(.init(key: "minimum", value: .number(from))) }
            if let to { members.append(.init(key: "maximum", value: .number(to))) }
            return .object(members)
        case .boolean: return .members(["type": "boolean"])
        case .constant(let truth): return .members(["const": .boolean(truth)])
        case .list(let item, let atLeast, let distinct):
            return .members([
                "type": "array", "items": item.json(&definitions),
                "minItems": .number(Double(atLeast)), "uniqueItems": .boolean(distinct),
            ])
        case .object(let properties):
            return .members([
                "type": "object", "properties": Self.json(properties, &definitions),
                "required": .texts(properties.filter(\.isRequired).map(\.key)),
                "additionalProperties": false,
            ])
        case .map(let keys, let values, let atLeast):
            return .members([
                "type": "object",
                "propertyNames": .members(["pattern": .string(keys.regularExpression)]),
                "additionalProperties": values.json(&definitions),
                "minProperties": .number(Double(atLeast)),
            ])
        case .single(let words, let names):
            var members: [JSONValue.Member] = [
                .init(key: "type", value: "object"), .init(key: "minProperties", value: 1),
                .init(key: "maxProperties", value: 1),
                .init(key: "properties", value: Self.json(words, &definitions)),
            ]
            if case .map(let keys, let values, _) = names {
                let pattern = JSONValue.string(keys.regularExpression)
                members += [
                    .init(key: "propertyNames", value: .members(["pattern": pattern])),
                    .init(key: "additionalProperties", value: values.json(&definitions)),
                ]
            } else {
                members.append(.init(key: "additionalProperties", value: false))
            }
            return .object(members)
        case .anyOf(let schemas):
            return .members(["anyOf": .array(schemas.map { $0.json(&definitions) })])
        case .named(let name, let schema):
            if definitions[name] == nil {
                definitions[name] = .null
                definitions[name] = schema().json(&definitions)
            }
            return .members(["$ref": .string("#/$defs/\(name)")])
        }
    }

    private static func json(
        _ properties: [Property], _ definitions: inout [String: JSONValue]
    ) -> JSONValue {
        .object(
            properties.map { property in
                var value = property.schema.json(&definitions)
                if case .object(let members) = value {
                    value = .object(
                        [.init(key: "description", value: .string(property.summary))] + members)
                }
                return .init(key: property.key, value: value)
            })
    }
}
