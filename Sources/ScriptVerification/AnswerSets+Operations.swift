import ClinicalKnowledge

extension AnswerSets {
    func union(_ one: AnswerSet, _ other: AnswerSet) throws(BoundReached) -> AnswerSet {
        AnswerSet(number: try combined(.union, one.number, other.number))
    }

    func intersection(_ one: AnswerSet, _ other: AnswerSet) throws(BoundReached) -> AnswerSet {
        AnswerSet(number: try combined(.intersection, one.number, other.number))
    }

    func subtracting(_ other: AnswerSet, from one: AnswerSet) throws(BoundReached) -> AnswerSet {
        AnswerSet(number: try combined(.difference, one.number, other.number))
    }

    func complement(_ set: AnswerSet) throws(BoundReached) -> AnswerSet {
        try subtracting(set, from: .all)
    }

    /// Whether every combination of one set belongs to another; nothing is made to find that out.
    func isSubset(_ one: AnswerSet, of other: AnswerSet) -> Bool {
        var seen: Set<UInt64> = []
        return isSubset(one.number, of: other.number, &seen)
    }

    private func isSubset(_ one: Int32, of other: Int32, _ seen: inout Set<UInt64>) -> Bool {
        if let result = Self.result(of: .difference, one, other) { return result == 0 }
        if one == AnswerSet.all.number { return false }
        guard seen.insert(Self.pair(one, other)).inserted else { return true }
        let (first, second) = (parts[Int(one)], parts[Int(other)])
        let place = min(first.place, second.place)
        return classes[Int(place)].indices.allSatisfy { answer in
            isSubset(
                first.place == place ? first.next[answer] : one,
                of: second.place == place ? second.next[answer] : other, &seen)
        }
    }

    private static func pair(_ one: Int32, _ other: Int32) -> UInt64 {
        UInt64(UInt32(one)) << 32 | UInt64(UInt32(other))
    }

    private func combined(
        _ operation: Operation, _ one: Int32, _ other: Int32
    ) throws(BoundReached) -> Int32 {
        if let result = Self.result(of: operation, one, other) { return result }
        let isOrdered = operation == .difference || one < other
        let (left, right) = isOrdered ? (one, other) : (other, one)
        let key = Self.pair(left, right)
        if let result = results[operation.rawValue][key] { return result }
        let (first, second) = (parts[Int(left)], parts[Int(right)])
        let place = min(first.place, second.place)
        var next: [Int32] = []
        for answer in classes[Int(place)].indices {
            next.append(
                try combined(
                    operation, first.place == place ? first.next[answer] : left,
                    second.place == place ? second.next[answer] : right))
        }
        let result = try part(Int(place), next)
        results[operation.rawValue][key] = result
        return result
    }

    /// What needs no look inside.
    private static func result(
        of operation: Operation, _ one: Int32, _ other: Int32
    ) -> Int32? {
        let (none, all): (Int32, Int32) = (0, 1)
        switch operation {
        case .union:
            if one == other || other == none { return one }
            if one == none { return other }
            return one == all || other == all ? all : nil
        case .intersection:
            if one == other || other == all { return one }
            if one == all { return other }
            return one == none || other == none ? none : nil
        case .difference:
            if one == other || one == none || other == all { return none }
            return other == none ? one : nil
        }
    }
}
