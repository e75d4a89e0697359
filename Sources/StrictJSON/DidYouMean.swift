/// The end of an error text that helps: `; did you mean "emergency"?`, or nothing when nothing is near.
package func didYouMean(_ word: String, among known: some Sequence<String>) -> String {
    let limit = max(1, word.unicodeScalars.count / 3)
    let near = known.compactMap { candidate in
        let isSame = candidate.lowercased() == word.lowercased()
        let distance = isSame ? 0 : editDistance(word, candidate, limit: limit)
        return distance.map { (distance: $0, candidate: candidate) }
    }
    guard let best = near.min(by: { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) })
    else { return "" }
    return "; did you mean \"\(best.candidate)\"?"
}
