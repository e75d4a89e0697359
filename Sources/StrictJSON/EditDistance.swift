/// How many slips of the pen lie between two words: a letter too many, too few, wrong, or two swapped.
///
/// Gives up, with `nil`, above `limit`. Works on Unicode scalars; O(length × length) on short words.
package func editDistance(_ left: String, _ right: String, limit: Int) -> Int? {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
        var current = [i + 1]
        for j in b.indices {
            var cost = min(
                previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                cost = min(cost, beforePrevious[j - 1] + 1)
            }
            current.append(cost)
        }
        guard let best = current.min(), best <= limit else { return nil }
        (beforePrevious, previous) = (previous, current)
    }
    guard let distance = previous.last, distance <= limit else { return nil }
    return distance
}
