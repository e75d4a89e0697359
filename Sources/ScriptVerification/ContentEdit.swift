package import StrictJSON

/// One small edit of one file of content, as a slip of the hand would make it.
package struct ContentEdit: Sendable {
    /// What is edited.
    package let location: SourceLocation
    /// In words, for authors.
    package let what: String
    private let path: [Step]
    private let change: Change

    /// One step down into a value: a member by its place among the members, or an item.
    enum Step: Hashable, Sendable { case member(Int), item(Int) }

    enum Change: Sendable {
        case removal
        case replacement(JSONValue)
        /// The value stays, under another key.
        case renaming(String)
    }

    init(_ location: SourceLocation, _ what: String, _ path: [Step], _ change: Change) {
        self.location = location
        self.what = what
        self.path = path
        self.change = change
    }

    /// The file with the edit.
    package func applied(to file: JSONNode) -> JSONValue {
        Self.edited(file, path[...], change) ?? .null
    }

    /// - Returns: `nil` when nothing is left at the end of the path.
    private static func edited(
        _ node: JSONNode, _ path: ArraySlice<Step>, _ change: Change
    ) -> JSONValue? {
        guard let step = path.first else {
            switch change {
            case .removal: return nil
            case .replacement(let value): return value
            case .renaming: return node.asWritten
            }
        }
        switch (step, node.kind) {
        case (.member(let place), .object(let members)):
            return .object(
                members.enumerated().compactMap { index, member in
                    guard index == place else {
                        return .init(key: member.key, value: member.value.asWritten)
                    }
                    var key = member.key
                    if path.count == 1, case .renaming(let other) = change { key = other }
                    return edited(member.value, path.dropFirst(), change).map {
                        .init(key: key, value: $0)
                    }
                })
        case (.item(let place), .array(let items)):
            return .array(
                items.enumerated().compactMap { index, item in
                    index == place ? edited(item, path.dropFirst(), change) : item.asWritten
                })
        default: return node.asWritten
        }
    }
}

extension JSONNode {
    /// The value with its members in their order, which says what is asked first.
    var asWritten: JSONValue {
        switch kind {
        case .object(let members):
            .object(members.map { .init(key: $0.key, value: $0.value.asWritten) })
        case .array(let items): .array(items.map(\.asWritten))
        default: value
        }
    }
}
