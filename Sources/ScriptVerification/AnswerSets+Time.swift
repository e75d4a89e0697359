extension AnswerSets {
    /// What the combinations of a set can become while further findings are answered, themselves among it.
    func grown(_ set: AnswerSet) throws(BoundReached) -> AnswerSet {
        var known: [AnswerSet: AnswerSet] = [:]
        return try grown(set, &known)
    }

    private func grown(
        _ set: AnswerSet, _ known: inout [AnswerSet: AnswerSet]
    ) throws(BoundReached) -> AnswerSet {
        guard let (place, next) = first(set) else { return set }
        if let result = known[set] { return result }
        var later: [AnswerSet] = []
        for one in next { later.append(try grown(one, &known)) }
        for answer in later.indices.dropFirst() {
            later[answer] = try union(later[answer], later[0])
        }
        let result = try self.set(asking: place, later)
        known[set] = result
        return result
    }

    /// What can become one of a set while these findings are answered, itself among it.
    func leading(to set: AnswerSet, by places: Set<Int>) throws(BoundReached) -> AnswerSet {
        var known: [AnswerSet: AnswerSet] = [:]
        return try leading(to: set, by: places, &known)
    }

    private func leading(
        to set: AnswerSet, by places: Set<Int>, _ known: inout [AnswerSet: AnswerSet]
    ) throws(BoundReached) -> AnswerSet {
        guard let (place, next) = first(set) else { return set }
        if let result = known[set] { return result }
        var before: [AnswerSet] = []
        for one in next { before.append(try leading(to: one, by: places, &known)) }
        if places.contains(place) {
            for answer in before.dropFirst() { before[0] = try union(before[0], answer) }
        }
        let result = try self.set(asking: place, before)
        known[set] = result
        return result
    }
}
