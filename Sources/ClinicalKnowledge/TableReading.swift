/// What all conditions of a table come to for one set of answers, now and at most.
package struct TableReading {
    package let table: ConditionTable
    package private(set) var answered = FindingSet()
    /// The truth of each test of an answered finding, by node.
    private var told: [Bounds]
    @usableFromInline var bounds: [Bounds]

    /// A least and a most truth in one byte each.
    @usableFromInline
    struct Bounds: Hashable, Sendable {
        @usableFromInline var least: UInt8
        @usableFromInline var most: UInt8

        @usableFromInline
        init(least: UInt8, most: UInt8) {
            self.least = least
            self.most = most
        }

        static let untold = Bounds(least: 0, most: 2)
        static let no = Bounds(least: 0, most: 0)
        static let yes = Bounds(least: 2, most: 2)
    }

    /// Nothing is open: whatever has no answer counts as "no".
    package init(_ table: ConditionTable, answers: some Sequence<(FindingID, Answer)>) {
        self.table = table
        told = Array(repeating: .untold, count: table.entries.count)
        bounds = told
        for (finding, answer) in answers {
            guard let slot = table.slot(of: finding) else { continue }
            tell(answer, slot)
        }
        settle(open: FindingSet())
    }

    /// Gives a finding another answer, or none; `settle` then says what that comes to.
    package mutating func tell(_ answer: Answer?, _ slot: Int) {
        guard let answer else {
            answered.remove(slot)
            for test in table.tests[slot] { told[Int(test.node)] = .untold }
            return
        }
        answered.insert(slot)
        let compiled = CompiledAnswer(answer, choices: table.choices[slot])
        for test in table.tests[slot] {
            let truth = UInt8(test.test.truth(of: compiled).rawValue)
            told[Int(test.node)] = Bounds(least: truth, most: truth)
        }
    }

    @inlinable
    package func reach(_ node: ConditionTable.Node) -> Reach {
        let bounds = bounds[Int(node)]
        return Reach(Truth(byte: bounds.least), Truth(byte: bounds.most))
    }

    /// How true it is now, whatever is open.
    @inlinable
    package func truth(_ node: ConditionTable.Node) -> Truth {
        Truth(byte: bounds[Int(node)].least)
    }

    /// Whether it holds, whatever is open.
    @inlinable
    package func holds(_ node: ConditionTable.Node) -> Bool { bounds[Int(node)].least == 2 }

    /// Whether it can come to hold.
    @inlinable
    package func canHold(_ node: ConditionTable.Node) -> Bool { bounds[Int(node)].most == 2 }

    @inlinable
    package func isDecided(_ node: ConditionTable.Node) -> Bool {
        bounds[Int(node)].least == bounds[Int(node)].most
    }

    /// Looks at everything anew, when these findings can still get any answer.
    ///
    /// - Parameter count: Only so many conditions, the first of the table.
    package mutating func settle(open: FindingSet, first count: Int? = nil) {
        let table = table
        let count = count ?? table.entries.count
        told.withUnsafeBufferPointer { told in
            bounds.withUnsafeMutableBufferPointer { bounds in
                table.entries.withUnsafeBufferPointer { entries in
                    table.parts.withUnsafeBufferPointer { parts in
                        for index in 0..<count {
                            bounds[index] = Self.bounds(
                                of: entries[index], told[index], open, parts, bounds)
                        }
                    }
                }
            }
        }
    }

    /// Gives a finding another answer, or none, when nothing is open; only what hangs on it is looked
    /// at anew.
    package mutating func retell(_ answer: Answer?, _ slot: Int) {
        tell(answer, slot)
        let table = table
        bounds.withUnsafeMutableBufferPointer { bounds in
            table.parts.withUnsafeBufferPointer { parts in
                for node in table.dependents[slot] {
                    let index = Int(node)
                    bounds[index] = Self.bounds(
                        of: table.entries[index], told[index], FindingSet(), parts, bounds)
                }
            }
        }
    }

    /// Adds the open findings on which a condition still hangs.
    ///
    /// - Parameter seen: Conditions that were looked at already, by number.
    package func addUndecided(
        _ node: ConditionTable.Node, to found: inout FindingSet, seen: inout [Bool]
    ) {
        guard !isDecided(node), !seen[Int(node)] else { return }
        seen[Int(node)] = true
        let entry = table.entries[Int(node)]
        if entry.kind == .test { return found.insert(Int(entry.number)) }
        for part in Int(entry.firstPart)..<Int(entry.endOfParts) {
            addUndecided(table.parts[part], to: &found, seen: &seen)
        }
    }
}

extension ConditionTable {
    /// For each condition, whether something was done with it: not yet.
    package var noneSeen: [Bool] { Array(repeating: false, count: entries.count) }
}

extension Truth {
    @inlinable init(byte: UInt8) { self = byte == 2 ? .yes : byte == 1 ? .doubtful : .no }
}
