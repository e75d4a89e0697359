extension Shape {
    /// An object of just these keys.
    ///
    /// `build` gets the object's place and the fields in their order.
    package static func object<each Part: Sendable>(
        _ fields: repeat Field<each Part>,
        build: @escaping @Sendable (SourceLocation, repeat each Part) -> Value
    ) -> Shape {
        var properties: [Schema.Property] = []
        for field in repeat each fields { properties.append(field.property) }
        let keys = properties.map(\.key)
        let readers = FieldReaders(repeat each fields)
        return Shape(.object(properties)) { node, issues throws(Unreadable) in
            let members = try objectMembers(of: node, &issues)
            let before = issues.count
            do throws(Unreadable) {
                var place = 0
                let value = build(
                    node.location,
                    repeat try readers.read((each Part).self, at: &place, node, members, &issues))
                refuseUnknown(members, known: keys, issues: &issues)
                try requireNoMore(issues, than: before)
                return value
            } catch {
                // The first unreadable field ended it; authors see the issues of all of them.
                issues.removeSubrange(before...)
                refuseUnknown(members, known: keys, issues: &issues)
                var place = 0
                for part in repeat (each Part).self {
                    _ = try? readers.read(part, at: &place, node, members, &issues)
                }
                throw error
            }
        }
    }

    /// An object whose keys are names that the author gives, in their written order.
    package static func map<Item: Sendable>(
        keys: TextPattern, of item: Shape<Item>, atLeast: Int = 0
    ) -> Shape where Value == [Entry<Item>] {
        Shape(.map(keys: keys, values: item.schema, atLeast: atLeast)) {
            node, issues throws(Unreadable) in
            let members = try objectMembers(of: node, &issues)
            let before = issues.count
            if members.count < atLeast {
                issues.append(
                    Issue("shape/too-few", at: node.location, "needs at least \(atLeast)"))
            }
            var entries: [Entry<Item>] = []
            entries.reserveCapacity(members.count)
            for member in members {
                do throws(Unreadable) {
                    entries.append(try Entry(member, keys: keys, of: item, issues: &issues))
                } catch {}
            }
            try requireNoMore(issues, than: before)
            return entries
        }
    }

    /// An object with a member of one shape for each of these keys.
    package static func each<Key: Hashable & Sendable, Item: Sendable>(
        _ keys: [(key: Key, name: String, summary: String)], of item: Shape<Item>
    ) -> Shape where Value == [Key: Item] {
        let fields = keys.map { ($0.key, Field.required($0.name, item, $0.summary)) }
        let properties = fields.map(\.1.property)
        return Shape(.object(properties)) { node, issues throws(Unreadable) in
            let members = try objectMembers(of: node, &issues)
            let before = issues.count
            refuseUnknown(members, known: properties.map(\.key), issues: &issues)
            var values: [Key: Item] = [:]
            for (key, field) in fields { values[key] = try? field.read(node, members, &issues) }
            try requireNoMore(issues, than: before)
            return values
        }
    }

    /// A list of like values.
    package static func list<Item: Sendable>(
        of item: Shape<Item>, atLeast: Int = 0, distinct: Bool = false
    ) -> Shape where Value == [Item] {
        Shape(.list(item.schema, atLeast: atLeast, distinct: distinct)) {
            node, issues throws(Unreadable) in
            guard case .array(let nodes) = node.kind else {
                throw unreadable(wrongKind(node, expected: "a list"), &issues)
            }
            let before = issues.count
            if nodes.count < atLeast {
                issues.append(
                    Issue("shape/too-few", at: node.location, "needs at least \(atLeast)"))
            }
            if distinct { refuseRepeated(nodes, issues: &issues) }
            var items: [Item] = []
            items.reserveCapacity(nodes.count)
            for node in nodes {
                do throws(Unreadable) { items.append(try item.value(of: node, &issues)) } catch {}
            }
            try requireNoMore(issues, than: before)
            return items
        }
    }

    /// A shape with a name, which may stand inside itself; written once in the schema.
    package static func named(_ name: String, _ shape: @escaping @Sendable () -> Shape) -> Shape {
        Shape(.named(name) { shape().schema }) { node, issues throws(Unreadable) in
            try shape().value(of: node, &issues)
        }
    }
}

/// The fields of an object in one list.
///
/// To find one in a pack of values of many types, the types of all of them are asked for each time, which
/// took a quarter of the time to read content.
private struct FieldReaders: Sendable {
    private let fields: [any AnyObject & Sendable]

    init<each Part: Sendable>(_ fields: repeat Field<each Part>) {
        var list: [any AnyObject & Sendable] = []
        for field in repeat each fields { list.append(field) }
        self.fields = list
    }

    func read<Value: Sendable>(
        _ type: Value.Type, at place: inout Int, _ object: JSONNode, _ members: [JSONNode.Member],
        _ issues: inout [Issue]
    ) throws(Unreadable) -> Value {
        guard let field = fields[place] as? Field<Value> else {
            preconditionFailure("fields stand in the order of their types")
        }
        place += 1
        return try field.read(object, members, &issues)
    }
}

func objectMembers(
    of node: JSONNode, _ issues: inout [Issue]
) throws(Unreadable) -> [JSONNode.Member] {
    guard case .object(let members) = node.kind else {
        throw unreadable(wrongKind(node, expected: "an object"), &issues)
    }
    return members
}

func refuseUnknown(
    _ members: [JSONNode.Member], known: [String], issues: inout [Issue]
) {
    for member in members where !known.contains(member.key) {
        issues.append(
            Issue(
                "shape/unknown-key", at: member.location,
                "no key is called \"\(member.key)\" here" + didYouMean(member.key, among: known)))
    }
}

private func refuseRepeated(_ nodes: [JSONNode], issues: inout [Issue]) {
    var seen: Set<JSONValue> = []
    for node in nodes where !seen.insert(node.value).inserted {
        issues.append(Issue("shape/repeated", at: node.location, "stands in this list already"))
    }
}
