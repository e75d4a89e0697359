package import StrictJSON

/// `numbers.json`: number words, units of time, and moments that say how long ago.
package struct NumberWords: Sendable {
    let numbers: [String: Double]
    let ordinals: [String: Double]
    let amounts: [Entry<Double>]
    let units: [String: Double]
    /// Units that are lengths of time only where one was asked for.
    let shortUnits: [String: Double]
    let moments: [Entry<Double>]
    let repeats: Set<String>
    let levels: [Entry<Double>]
    let bounds: Set<String>
    let grammar: NumberGrammar

    private static let words = Shape<[Entry<Double>]>.map(
        keys: .filled, of: .number(from: 0, to: 1_000_000))

    package static let shape = Shape.object(
        .required("numbers", words, "words for numbers"),
        .required("ordinals", words, "words for places in a list"),
        .required("amounts", words, "phrases for rough numbers, like \"a couple of\""),
        .required("units-in-days", words, "units of time, in days"),
        .required("short-units-in-days", words, "units below an hour, read only in answers"),
        .required("moments-in-days", words, "phrases for a moment, in days before now"),
        .required(
            "repeats", .list(of: Shape<String>.sentence), "words that make a length a rhythm: every"
        ),
        .required("levels", words, "phrases for a place on the scale, like \"no pain\""),
        .required(
            "bounds", .list(of: Shape<String>.sentence), "words that leave a number open: over 60"),
        .required("grammar", NumberGrammar.shape, "the small words around numbers")
    ) {
        _, numbers, ordinals, amounts, units, shortUnits, moments, repeats, levels, bounds, grammar
        in
        NumberWords(
            numbers: dictionary(numbers), ordinals: dictionary(ordinals), amounts: amounts,
            units: dictionary(units), shortUnits: dictionary(shortUnits), moments: moments,
            repeats: Set(repeats),
            levels: levels, bounds: Set(bounds), grammar: grammar)
    }

    private static func dictionary(_ entries: [Entry<Double>]) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) })
    }
}

extension NumberWords {
    /// The words of each list, and what they do.
    var traits: [(words: Set<String>, trait: WordTraits)] {
        [
            (Set(numbers.keys), .number), (Set(units.keys), .timeUnit),
            (grammar.otherUnits, .otherUnit), (grammar.rangeJoiners, .rangeJoiner),
            (grammar.rangeOpeners, .rangeOpener), (grammar.rangeMiddles, .rangeMiddle),
            (grammar.minus, .minus), (grammar.denials, .numberDenial), (grammar.past, .over),
            (grammar.ages, .age), (grammar.pronouns, .pronoun),
            (grammar.pronounFollowers, .pronounFollower), (grammar.openers, .opener),
            (bounds, .bound), (repeats, .rhythm), (grammar.determiners, .determiner),
            (grammar.conclusions, .conclusion), (grammar.labels, .label),
        ]
    }
}
