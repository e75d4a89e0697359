import StrictJSON

/// Gathers edits while it walks down a file.
struct EditGatherer {
    private(set) var edits: [ContentEdit] = []

    /// A value and the way to it.
    struct Spot {
        let node: JSONNode
        let path: [ContentEdit.Step]

        init(_ node: JSONNode, _ path: [ContentEdit.Step] = []) {
            self.node = node
            self.path = path
        }

        var text: String? { if case .string(let text) = node.kind { text } else { nil } }
        var number: Double? { if case .number(let number) = node.kind { number } else { nil } }

        /// The members of an object, each with its key and where that stands.
        var members: [(key: String, location: SourceLocation, spot: Spot)] {
            guard case .object(let members) = node.kind else { return [] }
            return members.enumerated().map { place, member in
                (member.key, member.location, Spot(member.value, path + [.member(place)]))
            }
        }

        var items: [Spot] {
            guard case .array(let items) = node.kind else { return [] }
            return items.enumerated().map { Spot($1, path + [.item($0)]) }
        }

        subscript(key: String) -> Spot? { members.first { $0.key == key }?.spot }
    }

    mutating func remove(_ spot: Spot, _ what: String, at location: SourceLocation? = nil) {
        edits.append(ContentEdit(location ?? spot.node.location, what, spot.path, .removal))
    }

    mutating func replace(_ spot: Spot, with value: JSONValue, _ what: String) {
        edits.append(ContentEdit(spot.node.location, what, spot.path, .replacement(value)))
    }

    mutating func rename(_ spot: Spot, to key: String, _ what: String) {
        edits.append(ContentEdit(spot.node.location, what, spot.path, .renaming(key)))
    }

    /// A text in one of a list of words gets each neighbour in turn.
    mutating func shift(_ spot: Spot, among words: [String], _ name: String) {
        guard let text = spot.text, let place = words.firstIndex(of: text) else { return }
        for other in [place - 1, place + 1] where words.indices.contains(other) {
            replace(spot, with: .string(words[other]), "\(name) is \(words[other]), not \(text)")
        }
    }

    /// Takes out each item of a list that has more than one.
    mutating func thin(_ list: Spot, least: Int = 2, _ name: (Spot) -> String) {
        guard list.items.count >= least else { return }
        for item in list.items { remove(item, "\(name(item)) is left out") }
    }
}
