/// What all conditions of a table come to for one set of answers, now and at most.
package struct TableReading {
    package let table: ConditionTable
    /// The truth of each test of an answered finding, by node.
    private var told: [UInt8]
    package private(set) var answered = FindingSet()
    private var least: [UInt8]
    private var most: [UInt8]

    /// Truths as bytes, for a test without an answer.
    private static let untold: UInt8 = 255

    /// Nothing is open: whatever has no answer counts as "no".
    package init(_ table: ConditionTable, answers: some Sequence<(FindingID, Answer)>) {
        self.table = table
        let count = table.entries.count
        told = [UInt8](repeating: Self.untold, count: count)
        least = [UInt8](repeating: 0, count: count)
        most = [UInt8](repeating: 0, count: count)
        for (finding, answer) in answers {
            guard let slot = table.slot(of: finding) else { continue }
            tell(answer, slot)
        }
        settle(open: FindingSet())
    }

    /// Gives a finding another answer, or none; `settle` then says what that comes to.
    package mutating func tell(_ answer: Answer?, _ slot: Int) {
        let compiled = answer.map { CompiledAnswer($0, choices: table.choices[slot]) }
        for node in table.tests[slot] {
            guard let compiled, case .test(_, let test) = table.entries[Int(node)].kind else {
                told[Int(node)] = Self.untold
                continue
            }
            told[Int(node)] = UInt8(test.truth(of: compiled).rawValue)
        }
        if answer == nil { answered.remove(slot) } else { answered.insert(slot) }
    }

    package func reach(_ node: ConditionTable.Node) -> Reach {
        Reach(Truth(byte: least[Int(node)]), Truth(byte: most[Int(node)]))
    }

    /// How true it is now, whatever is open.
    package func truth(_ node: ConditionTable.Node) -> Truth { Truth(byte: least[Int(node)]) }

    package func isDecided(_ node: ConditionTable.Node) -> Bool {
        least[Int(node)] == most[Int(node)]
    }

    /// Looks at everything anew, when these findings can still get any answer.
    package mutating func settle(open: FindingSet) {
        for index in table.entries.indices {
            let entry = table.entries[index]
            switch entry.kind {
            case .test(let slot, _):
                let told = told[index]
                if told == Self.untold {
                    least[index] = 0
                    most[index] = open.contains(slot) ? 2 : 0
                } else {
                    least[index] = told
                    most[index] = told
                }
            case .all:
                var (low, high): (UInt8, UInt8) = (2, 2)
                for part in table.parts[entry.parts] {
                    low = min(low, least[Int(part)])
                    high = min(high, most[Int(part)])
                }
                least[index] = low
                most[index] = high
            case .any, .none:
                var (low, high): (UInt8, UInt8) = (0, 0)
                for part in table.parts[entry.parts] {
                    low = max(low, least[Int(part)])
                    high = max(high, most[Int(part)])
                }
                let isNone = if case .none = entry.kind { true } else { false }
                least[index] = isNone ? 2 - high : low
                most[index] = isNone ? 2 - low : high
            case .count(let bound):
                least[index] = counted(least, entry.parts, bound)
                most[index] = counted(most, entry.parts, bound)
            }
        }
    }

    private func counted(_ truths: [UInt8], _ parts: Range<Int>, _ bound: Int) -> UInt8 {
        var (yes, maybe) = (0, 0)
        for part in table.parts[parts] {
            if truths[Int(part)] == 2 { yes += 1 }
            if truths[Int(part)] > 0 { maybe += 1 }
        }
        return yes >= bound ? 2 : maybe >= bound ? 1 : 0
    }

    /// Adds the open findings on which a condition still hangs.
    ///
    /// - Parameter seen: Conditions that were looked at already.
    package func addUndecided(
        _ node: ConditionTable.Node, to found: inout FindingSet, seen: inout Set<Int32>
    ) {
        guard !isDecided(node), seen.insert(node).inserted else { return }
        let entry = table.entries[Int(node)]
        if case .test(let slot, _) = entry.kind { return found.insert(slot) }
        for part in table.parts[entry.parts] { addUndecided(part, to: &found, seen: &seen) }
    }
}

extension Truth {
    fileprivate init(byte: UInt8) { self = byte == 2 ? .yes : byte == 1 ? .doubtful : .no }
}
