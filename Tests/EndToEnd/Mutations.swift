import StrictJSON

/// One way to spoil a JSON value.
enum Mutation: String, CaseIterable {
    case dropKey = "a key is dropped"
    case addKey = "a key is added"
    case misspellKey = "a key is misspelt"
    case listedValue = "a key holds its value in a list"
    case wrongKind = "a value is of another kind"
    case null = "a value is null"
    case emptyText = "a text is empty"
    case spaces = "a text is spaces alone"
    case misspellText = "a text is misspelt"
    case capitals = "a text is in capitals"
    case farNumber = "a number is far out of range"
    case negativeNumber = "a number is negative"
    case brokenNumber = "a number is no whole one"
    case emptyList = "a list is empty"
    case repeatedItem = "an item is repeated"
    case mixedList = "an item of another kind is added"
    case emptyObject = "an object is empty"

    /// What becomes of one value; nothing where the mutation does not apply.
    func results(of value: JSONValue) -> [JSONValue] {
        switch value {
        case .object(let members): results(of: members)
        case .array(let items): results(of: items)
        case .string(let text): results(of: text)
        case .number(let number): results(of: number)
        case .boolean(let truth): [other(.boolean(truth))].compactMap { $0 }
        case .null: []
        }
    }

    private func results(of members: [JSONValue.Member]) -> [JSONValue] {
        func changed(_ change: (JSONValue.Member) -> JSONValue.Member?) -> [JSONValue] {
            members.indices.map { index in
                var spoilt = members
                spoilt.remove(at: index)
                if let member = change(members[index]) { spoilt.insert(member, at: index) }
                return .object(spoilt)
            }
        }
        return switch self {
        case .dropKey: changed { _ in nil }
        case .misspellKey: changed { .init(key: $0.key + "Q", value: $0.value) }
        case .listedValue: changed { .init(key: $0.key, value: .array([$0.value])) }
        case .addKey: [.object(members + [.init(key: "zzz", value: "zzz")])]
        case .emptyObject: members.isEmpty ? [] : [.object([])]
        default: [other(.object(members))].compactMap { $0 }
        }
    }

    private func results(of items: [JSONValue]) -> [JSONValue] {
        switch self {
        case .emptyList: items.isEmpty ? [] : [.array([])]
        case .repeatedItem: items.first.map { [.array(items + [$0])] } ?? []
        case .mixedList: [.array(items + [7]), .array(items + [.array(["x"])])]
        default: [other(.array(items))].compactMap { $0 }
        }
    }

    private func results(of text: String) -> [JSONValue] {
        switch self {
        case .emptyText: [""]
        case .spaces: [" \t\n"]
        case .misspellText: [.string(text + "Q"), .string("-" + text), .string(text + "-")]
        case .capitals: [.string(text.uppercased())]
        default: [other(.string(text))].compactMap { $0 }
        }
    }

    private func results(of number: Double) -> [JSONValue] {
        switch self {
        case .farNumber: [.number(1e15)]
        case .negativeNumber: [.number(-1 - number)]
        case .brokenNumber: [.number(number + 0.5)]
        default: [other(.number(number))].compactMap { $0 }
        }
    }

    private func other(_ value: JSONValue) -> JSONValue? {
        switch (self, value) {
        case (.null, _): .null
        case (.wrongKind, .string): 7
        case (.wrongKind, .number): "7"
        case (.wrongKind, .boolean(let truth)): .boolean(!truth)
        case (.wrongKind, _): "an object or a list"
        default: nil
        }
    }
}
