import StrictJSON
import Testing

private enum Speed: String, CaseIterable { case slow, fast }

private struct Tree: Equatable {
    static let shape: Shape<Tree> = .named("tree") {
        Shape.object(.optional("branches", .list(of: Tree.shape), default: [], "below")) { _, _ in
            Tree()
        }
    }
}

struct SchemaTests {
    @Test func `an object of every kind of value has its schema`() {
        let shape = Shape.object(
            .required("id", .text(.identifier), "its name"),
            .optional("speed", Shape<Speed>.word, "how fast"),
            .optional("age", .integer(0...110), "in years"),
            .optional("share", .number(to: 1), "of all"),
            .optional("on", .boolean, "or off"),
            .optional("only", .yes, "if at all")
        ) { place, _, _, _, _, _, _ in place }
        #expect(
            shape.schema.document(title: "Things")
                == document(
                    "Things",
                    [
                        "type": "object",
                        "properties": .members([
                            "id": .members([
                                "description": "its name", "type": "string",
                                "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
                            ]),
                            "speed": .members([
                                "description": "how fast", "enum": .texts(["slow", "fast"]),
                            ]),
                            "age": .members([
                                "description": "in years", "type": "integer", "minimum": 0,
                                "maximum": 110,
                            ]),
                            "share": .members([
                                "description": "of all", "type": "number", "maximum": 1,
                            ]),
                            "on": .members(["description": "or off", "type": "boolean"]),
                            "only": .members(["description": "if at all", "const": true]),
                        ]),
                        "required": .texts(["id"]), "additionalProperties": false,
                    ]))
    }

    @Test func `lists and maps say how many and of what`() {
        let list = Shape<[Bool]>.list(of: .boolean, atLeast: 2, distinct: true)
        #expect(
            list.schema.document(title: "L")
                == document(
                    "L",
                    [
                        "type": "array", "items": .members(["type": "boolean"]), "minItems": 2,
                        "uniqueItems": true,
                    ]))
        let map = Shape<[Entry<Bool>]>.map(keys: .date, of: .boolean, atLeast: 1)
        #expect(
            map.schema.document(title: "M")
                == document(
                    "M",
                    [
                        "type": "object",
                        "propertyNames": .members(["pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]),
                        "additionalProperties": .members(["type": "boolean"]), "minProperties": 1,
                    ]))
    }

    @Test func `choices list their ways, and one key is exactly one`() {
        let bounds = Shape<Double>.single(words: [.init("at-least", .number(), "or more") { $1 }])
        let shape = Shape<Double>.either(text: Shape.sentence.map { _ in 0 }, object: bounds)
        #expect(
            shape.schema.document(title: "C")
                == document(
                    "C",
                    [
                        "anyOf": .array([
                            .members(["type": "string", "pattern": "[^ \\t\\n\\r]"]),
                            .members([
                                "type": "object", "minProperties": 1, "maxProperties": 1,
                                "properties": .members([
                                    "at-least": .members([
                                        "description": "or more", "type": "number",
                                    ])
                                ]),
                                "additionalProperties": false,
                            ]),
                        ])
                    ]))
    }

    @Test func `a shape inside itself is written once, under its name`() {
        #expect(
            Tree.shape.schema.document(title: "T")
                == document(
                    "T",
                    [
                        "$ref": "#/$defs/tree",
                        "$defs": .members([
                            "tree": .members([
                                "type": "object",
                                "properties": .members([
                                    "branches": .members([
                                        "description": "below", "type": "array",
                                        "items": .members(["$ref": "#/$defs/tree"]), "minItems": 0,
                                        "uniqueItems": false,
                                    ])
                                ]),
                                "required": .array([]), "additionalProperties": false,
                            ])
                        ]),
                    ]))
    }

    private func document(_ title: String, _ body: KeyValuePairs<String, JSONValue>) -> JSONValue {
        guard case .object(let members) = JSONValue.members(body) else { return .null }
        return .object(
            [
                .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
                .init(key: "title", value: .string(title)),
            ] + members)
    }
}
