@testable import StrictJSON

/// All that one reading gives: the value, and the issues as authors see them, in order of place.
struct Outcome<Value: Equatable & Sendable>: Equatable, Sendable {
    let value: Value?
    let issues: [String]

    init(value: Value?, issues: [String]) {
        self.value = value
        self.issues = issues
    }

    static func fits(_ value: Value) -> Self { Outcome(value: value, issues: []) }
    static func refused(_ issues: String...) -> Self { Outcome(value: nil, issues: issues) }
}

func parse(_ bytes: [UInt8]) -> Outcome<JSONValue> {
    var issues: [Issue] = []
    let node = parseJSON(bytes, file: "f", issues: &issues)
    return Outcome(value: node?.plain, issues: issues.sorted().map(\.description))
}

func parse(_ text: String) -> Outcome<JSONValue> { parse(Array(text.utf8)) }

func read<Value: Equatable>(_ text: String, as shape: Shape<Value>) -> Outcome<Value> {
    var issues: [Issue] = []
    let value = shape.read(Array(text.utf8), file: "f", issues: &issues)
    return Outcome(value: value, issues: issues.sorted().map(\.description))
}

extension JSONNode {
    /// The value without its places.
    var plain: JSONValue {
        switch kind {
        case .object(let members):
            .object(members.map { .init(key: $0.key, value: $0.value.plain) })
        case .array(let items): .array(items.map(\.plain))
        case .string(let text): .string(text)
        case .number(let number): .number(number)
        case .boolean(let truth): .boolean(truth)
        case .null: .null
        }
    }
}
