/// Where an utterance has words that set right what was said before them: "sorry", "I mean".
struct CorrectionWords {
    /// In their order.
    private let places: [Int]

    init(_ marks: ScopeMarks) {
        places = marks.all.filter {
            [.correction, .replacement, .takenBack].contains($0.meaning)
        }.map(\.range.lowerBound)
    }

    var isEmpty: Bool { places.isEmpty }

    /// Whether one stands at the first place or behind it, and not behind the last.
    func stand(between first: Int, and last: Int) -> Bool {
        var range = places.indices
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range =
                places[middle] < first
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound < places.count && places[range.lowerBound] <= last
    }
}
