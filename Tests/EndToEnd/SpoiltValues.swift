import StrictJSON

extension JSONValue {
    init(_ node: JSONNode) {
        self =
            switch node.kind {
            case .object(let members):
                .object(members.map { .init(key: $0.key, value: JSONValue($0.value)) })
            case .array(let items): .array(items.map(JSONValue.init))
            case .string(let text): .string(text)
            case .number(let number): .number(number)
            case .boolean(let truth): .boolean(truth)
            case .null: .null
            }
    }

    /// Every value that comes from spoiling one place of this one, each place in its turn.
    func spoilt(by mutation: Mutation) -> [JSONValue] {
        mutation.results(of: self) + spoiltInside(by: mutation)
    }

    private func spoiltInside(by mutation: Mutation) -> [JSONValue] {
        switch self {
        case .object(let members):
            members.indices.flatMap { index in
                members[index].value.spoilt(by: mutation).map { value in
                    var spoilt = members
                    spoilt[index] = .init(key: members[index].key, value: value)
                    return .object(spoilt)
                }
            }
        case .array(let items):
            items.indices.flatMap { index in
                items[index].spoilt(by: mutation).map { value in
                    var spoilt = items
                    spoilt[index] = value
                    return .array(spoilt)
                }
            }
        case .string, .number, .boolean, .null: []
        }
    }
}

extension Array {
    /// At most `count` of the elements, from all over the array, always the same.
    func spread(over count: Int) -> [Element] {
        guard self.count > count else { return self }
        return (0..<count).map { self[$0 * (self.count - 1) / Swift.max(1, count - 1)] }
    }
}
