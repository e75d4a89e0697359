import StrictJSON

extension EditGatherer {
    /// Every small edit of a condition: a word flipped, a bound moved by one, a part left out.
    mutating func editCondition(_ spot: Spot) {
        guard let (key, _, value) = spot.members.first, spot.members.count == 1 else { return }
        switch key {
        case "all", "any":
            if value.items.count > 1 {
                let other = key == "all" ? "any" : "all"
                rename(value, to: other, "\(other) of these, not \(key)")
            }
            thin(value) { "a part (\($0.node.asWritten.line))" }
            for part in value.items { editCondition(part) }
        case "none":
            rename(value, to: "any", "any of these, not none")
            thin(value) { "a part (\($0.node.asWritten.line))" }
            for part in value.items { editCondition(part) }
        case "count":
            if let least = value["at-least"] { move(least, "the count") }
            if let list = value["of"] {
                thin(list, least: 3) { "a part (\($0.node.asWritten.line))" }
                for part in list.items { editCondition(part) }
            }
        case "is": flip(spot)
        default:
            flip(spot)
            editTest(value, of: key)
        }
    }

    private mutating func flip(_ spot: Spot) {
        let value = spot.node.asWritten
        replace(
            spot, with: .members(["none": .array([value])]), "not \(value.line)")
    }

    private mutating func editTest(_ spot: Spot, of finding: String) {
        thin(spot) { "\(finding) \($0.node.asWritten.line)" }
        for item in spot.items { editBounds(item, of: finding) }
        editBounds(spot, of: finding)
    }

    private mutating func editBounds(_ spot: Spot, of finding: String) {
        for (_, _, bound) in spot.members {
            move(bound, "a bound of \(finding)")
            for (_, _, end) in bound.members { move(end, "a bound of \(finding)") }
        }
    }

    private mutating func move(_ spot: Spot, _ name: String) {
        guard let number = spot.number else { return }
        for other in [number - 1, number + 1] {
            replace(
                spot, with: .number(other),
                "\(name) is \(JSONValue.number(other).line), not \(JSONValue.number(number).line)")
        }
    }
}
