/// Lines of a file that give way to others at one place.
package struct LineChange: Hashable, Sendable {
    /// Of the old file, from 1.
    package let line: Int
    package let before: [String]
    package let after: [String]

    /// What turns the old lines into the new ones, from the top.
    static func changes(from old: [String], to new: [String]) -> [LineChange] {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var changes: [LineChange] = []
        var (oldIndex, newIndex) = (0, 0)
        while oldIndex < old.count || newIndex < new.count {
            let (start, begin) = (oldIndex, newIndex)
            while removed.contains(oldIndex) { oldIndex += 1 }
            while inserted.contains(newIndex) { newIndex += 1 }
            if oldIndex > start || newIndex > begin {
                changes.append(
                    LineChange(
                        line: start + 1, before: Array(old[start..<oldIndex]),
                        after: Array(new[begin..<newIndex])))
            }
            oldIndex += 1
            newIndex += 1
        }
        return changes
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
