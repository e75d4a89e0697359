import StrictJSON

extension Knowledge {
    /// What is wrong with the named conditions, and with how they name each other.
    func namedConditionIssues(_ entries: [Entry<Condition>]) -> [Issue] {
        let issues = entries.flatMap { conditionIssues($0.value) }
        let circular = entries.filter { entry in
            var seen: Set<ConditionID> = []
            return reaches(entry.id, from: entry.value, seen: &seen)
        }
        guard circular.isEmpty else {
            return issues
                + circular.map {
                    Issue(
                        "condition/circular", at: $0.location,
                        "the condition \"\($0.key)\" is defined by itself")
                }
        }
        var depths: [ConditionID: Int] = [:]
        return issues
            + entries.filter { depth($0.value, &depths) > Limits.conditionDepth }.map {
                Issue(
                    "condition/deep", at: $0.location,
                    "the condition \"\($0.key)\" names conditions that name others, more than "
                        + "\(Limits.conditionDepth) deep")
            }
    }

    private func reaches(
        _ target: ConditionID, from condition: Condition, seen: inout Set<ConditionID>
    ) -> Bool {
        guard case .named(let id, _) = condition else {
            return condition.parts.contains { reaches(target, from: $0, seen: &seen) }
        }
        guard id != target else { return true }
        guard seen.insert(id).inserted, let next = conditions[id] else { return false }
        return reaches(target, from: next, seen: &seen)
    }

    /// How many names lie one inside the other, in content without circles.
    private func depth(_ condition: Condition, _ known: inout [ConditionID: Int]) -> Int {
        guard case .named(let id, _) = condition else {
            return condition.parts.reduce(0) { max($0, depth($1, &known)) }
        }
        if let depth = known[id] { return depth }
        let found = 1 + (conditions[id].map { depth($0, &known) } ?? 0)
        known[id] = found
        return found
    }
}
