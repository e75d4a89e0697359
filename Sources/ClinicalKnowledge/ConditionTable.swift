/// Conditions compiled for reading them many times a second: each part once, parts before what they
/// are parts of, findings by number.
package final class ConditionTable: Sendable {
    /// The number of a condition.
    package typealias Node = Int32

    enum Kind: UInt8, Sendable {
        case test, all, any, none, count
    }

    /// Plain numbers, so that going through all of them touches nothing else.
    struct Entry: Sendable {
        let kind: Kind
        /// The finding of a test, or how many parts of a count must hold.
        let number: Int32
        let firstPart: Int32
        let endOfParts: Int32
    }

    /// A comparison, and the entry that it is.
    struct Test: Sendable {
        let node: Node
        let test: CompiledTest
    }

    /// By number.
    package let findings: [FindingID]
    let entries: [Entry]
    let parts: [Node]
    /// The tests of each finding.
    let tests: [[Test]]
    /// For each finding the conditions that hang on it, parts first.
    let dependents: [[Node]]
    /// For each condition the findings that it looks at.
    package let support: [FindingSet]
    /// The values of each finding that is a choice.
    let choices: [[String]]
    private let slots: [FindingID: Int]

    init(_ compiler: ConditionCompiler) {
        findings = compiler.findings
        entries = compiler.entries
        parts = compiler.parts
        tests = compiler.tests
        choices = compiler.choices
        slots = compiler.slots
        var support: [FindingSet] = []
        for entry in compiler.entries {
            let parts = compiler.parts[Int(entry.firstPart)..<Int(entry.endOfParts)]
            var slots = parts.reduce(into: FindingSet()) { $0.formUnion(support[Int($1)]) }
            if entry.kind == .test { slots.insert(Int(entry.number)) }
            support.append(slots)
        }
        self.support = support
        dependents = compiler.findings.indices.map { slot in
            support.indices.filter { support[$0].contains(slot) }.map(Node.init)
        }
    }

    /// The number of a finding that the content has.
    package func slot(of finding: FindingID) -> Int? { slots[finding] }
}

/// Makes a table, one condition after the other.
package struct ConditionCompiler {
    fileprivate(set) var findings: [FindingID]
    fileprivate(set) var entries: [ConditionTable.Entry] = []
    fileprivate(set) var parts: [ConditionTable.Node] = []
    fileprivate(set) var tests: [[ConditionTable.Test]]
    let choices: [[String]]
    let slots: [FindingID: Int]
    private let conditions: [ConditionID: Condition]
    private var named: [ConditionID: ConditionTable.Node] = [:]
    private var known: [Key: ConditionTable.Node] = [:]

    /// Two tests of one finding for the same are one.
    private struct Key: Hashable {
        let slot: Int
        let test: CompiledTest
    }

    package init(_ knowledge: Knowledge) {
        findings = Array(knowledge.findings.keys.sorted().prefix(Limits.findings))
        slots = Dictionary(uniqueKeysWithValues: zip(findings, findings.indices))
        choices = findings.map { id in
            guard case .choice(let values) = knowledge.findings[id]?.domain else { return [] }
            return values
        }
        tests = Array(repeating: [], count: findings.count)
        conditions = knowledge.conditions
    }

    /// The conditions so far.
    package var count: Int { entries.count }

    package var table: ConditionTable { ConditionTable(self) }

    /// The number of the finding, as the table will have it.
    package func slot(of finding: FindingID) -> Int? { slots[finding] }

    package mutating func add(_ condition: Condition) -> ConditionTable.Node {
        switch condition {
        case .finding(let id, let test, _):
            guard let slot = slots[id] else { return add(.any, []) }
            let compiled = CompiledTest(test, choices: choices[slot])
            let key = Key(slot: slot, test: compiled)
            if let node = known[key] { return node }
            let node = add(.test, [], number: slot)
            known[key] = node
            tests[slot].append(.init(node: node, test: compiled))
            return node
        case .all(let parts): return add(.all, parts)
        case .any(let parts): return add(.any, parts)
        case .none(let parts): return add(.none, parts)
        case .count(let parts, let least): return add(.count, parts, number: least)
        case .named(let id, _):
            if let node = named[id] { return node }
            // Content whose names go round in a circle is refused; here it only must not hang.
            named[id] = add(.any, [])
            let node = conditions[id].map { add($0) } ?? add(.any, [])
            named[id] = node
            return node
        }
    }

    private mutating func add(
        _ kind: ConditionTable.Kind, _ conditions: [Condition], number: Int = 0
    ) -> ConditionTable.Node {
        let nodes = conditions.map { add($0) }
        let start = parts.count
        parts += nodes
        entries.append(
            .init(
                kind: kind, number: Int32(number), firstPart: Int32(start),
                endOfParts: Int32(parts.count)))
        return ConditionTable.Node(entries.count - 1)
    }
}
