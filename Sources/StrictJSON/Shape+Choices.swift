extension Shape {
    /// An object with exactly one member: a known word with a value of its own or, where `names`
    /// are allowed, any other key.
    ///
    /// Conditions are written so: `{"all": …}`, `{"fever": "yes"}`.
    package static func single(words: [Word<Value>], names: Names<Value>? = nil) -> Shape {
        Shape(.single(words: words.map(\.property), names: names?.schema)) {
            node, issues throws(Unreadable) in
            let members = try objectMembers(of: node, &issues)
            guard members.count == 1, let member = members.first else {
                throw unreadable(
                    Issue(
                        "shape/one-key", at: node.location,
                        "needs exactly one key, not \(members.count)"), &issues)
            }
            if let word = words.first(where: { $0.property.key == member.key }) {
                return try word.read(member, &issues)
            }
            guard let names else {
                refuseUnknown([member], known: words.map(\.property.key), issues: &issues)
                throw Unreadable()
            }
            return try names.read(member, &issues)
        }
    }

    /// One text, or a list, or an object: told apart by the kind of JSON value.
    package static func either(
        text: Shape? = nil, list: Shape? = nil, object: Shape? = nil
    ) -> Shape {
        let options = [text, list, object].compactMap { $0?.schema }
        return Shape(.anyOf(options)) { node, issues throws(Unreadable) in
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
                throw unreadable(wrongKind(node, expected: expected), &issues)
            }
            return try option.value(of: node, &issues)
        }
    }

    /// A known word in `single`, and what its value makes.
    package struct Word<Result: Sendable>: Sendable {
        let property: Schema.Property
        let read: @Sendable (JSONNode.Member, inout [Issue]) throws(Unreadable) -> Result

        package init<Part: Sendable>(
            _ key: String, _ shape: Shape<Part>, _ summary: String,
            build: @escaping @Sendable (SourceLocation, Part) -> Result
        ) {
            property = .init(key: key, summary: summary, isRequired: false, schema: shape.schema)
            read = { member, issues throws(Unreadable) in
                build(member.location, try shape.value(of: member.value, &issues))
            }
        }
    }

    /// The keys in `single` that the author names, and what their value makes.
    package struct Names<Result: Sendable>: Sendable {
        let schema: Schema
        let read: @Sendable (JSONNode.Member, inout [Issue]) throws(Unreadable) -> Result

        package init<Part: Sendable>(
            _ keys: TextPattern, _ shape: Shape<Part>,
            build: @escaping @Sendable (SourceLocation, String, Part) -> Result
        ) {
            schema = .map(keys: keys, values: shape.schema, atLeast: 0)
            read = { member, issues throws(Unreadable) in
                let before = issues.count
                let entry = try Entry(member, keys: keys, of: shape, issues: &issues)
                try requireNoMore(issues, than: before)
                return build(entry.location, entry.key, entry.value)
            }
        }
    }
}
