/// One member of a map: the name that the author gave, its place, and the value.
package struct Entry<Item: Sendable>: Sendable {
    package let key: String
    package let location: SourceLocation
    package let value: Item

    init(
        _ member: JSONNode.Member, keys: TextPattern, of item: Shape<Item>,
        issues: inout [Issue]
    ) throws(Unreadable) {
        if !keys.matches(member.key) {
            issues.append(
                Issue(
                    "shape/key", at: member.location,
                    "the key \"\(member.key)\" must be \(keys.hint)"))
        }
        self.init(
            key: member.key, location: member.location,
            value: try item.value(of: member.value, &issues))
    }

    private init(key: String, location: SourceLocation, value: Item) {
        self.key = key
        self.location = location
        self.value = value
    }

    /// What becomes of the value, in its place; nothing where nothing becomes of it.
    package func compactMap<Other: Sendable>(_ transform: (Item) -> Other?) -> Entry<Other>? {
        transform(value).map { Entry<Other>(key: key, location: location, value: $0) }
    }
}
