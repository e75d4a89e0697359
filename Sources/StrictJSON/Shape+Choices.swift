extension Shape {
    /// An object with exactly one member: a known word with a value of its own or, where `names`
    /// are allowed, any other key.
    ///
    /// Conditions are written so: `{"all": …}`, `{"fever": "yes"}`.
    package static func single(words: [Word<Value>], names: Names<Value>? = nil) -> Shape {
        Shape(.single(words: words.map(\.property), names: names?.schema)) { node, issues in
            guard let members = objectMembers(of: node, issues: &issues) else { return nil }
            guard members.count == 1, let member = members.first else {
                issues.append(
                    Issue(
                        "shape/one-key", at: node.location,
                        "needs exactly one key, not \(members.count)"))
                return nil
            }
            if let word = words.first(where: { $0.property.key == member.key }) {
                return word.read(member, &issues)
            }
            guard let names else {
                refuseUnknown([member], known: words.map(\.property.key), issues: &issues)
                return nil
            }
            return names.read(member, &issues)
        }
    }

    /// One text, or a list, or an object: told apart by the kind of JSON value.
    package static func either(
        text: Shape? = nil, list: Shape? = nil, object: Shape? = nil
    ) -> Shape {
        let options = [text, list, object].compactMap { $0?.schema }
        return Shape(.anyOf(options)) { node, issues in
            let option: Shape? =
                switch node.kind {
                case .string: text
                case .array: list
                case .object: object
                case .number, .boolean, .null: nil
                }
            guard let option else {
                let expected = [
                    text.map { _ in "a text" }, list.map { _ in "a list" },
                    object.map { _ in "an object" },
                ].compactMap { $0 }.joined(separator: " or ")
                issues.append(wrongKind(node, expected: expected))
                return nil
            }
            return option.read(node, issues: &issues)
        }
    }

    /// A known word in `single`, and what its value makes.
    package struct Word<Result: Sendable>: Sendable {
        let property: Schema.Property
        let read: @Sendable (JSONNode.Member, inout [Issue]) -> Result?

        package init<Part: Sendable>(
            _ key: String, _ shape: Shape<Part>, _ summary: String,
            build: @escaping @Sendable (SourceLocation, Part) -> Result
        ) {
            property = .init(key: key, summary: summary, isRequired: false, schema: shape.schema)
            read = { member, issues in
                shape.read(member.value, issues: &issues).map { build(member.location, $0) }
            }
        }
    }

    /// The keys in `single` that the author names, and what their value makes.
    package struct Names<Result: Sendable>: Sendable {
        let schema: Schema
        let read: @Sendable (JSONNode.Member, inout [Issue]) -> Result?

        package init<Part: Sendable>(
            _ keys: TextPattern, _ shape: Shape<Part>,
            build: @escaping @Sendable (SourceLocation, String, Part) -> Result
        ) {
            schema = .map(keys: keys, values: shape.schema, atLeast: 0)
            read = { member, issues in
                let before = issues.count
                let entry = Entry(member, keys: keys, of: shape, issues: &issues)
                guard let entry, issues.count == before else { return nil }
                return build(entry.location, entry.key, entry.value)
            }
        }
    }
}
