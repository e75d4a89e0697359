import StrictJSON

/// The small words around numbers, of `numbers.json`: what joins, halves, multiplies and denies them.
struct NumberGrammar: Sendable {
    let rangeJoiners: Set<String>
    let rangeOpeners: Set<String>
    let rangeMiddles: Set<String>
    let halves: [[String]]
    let points: Set<String>
    let outOf: [[String]]
    let multipliers: [String: Double]
    let suffixes: [String]
    let minus: Set<String>
    let denials: Set<String>
    let past: Set<String>
    let ages: Set<String>
    let unitsAlone: Set<String>
    let pronouns: Set<String>
    let pronounFollowers: Set<String>
    let determiners: Set<String>
    /// Words after which the number is the one that is meant: more than 5, less than 7, so 6.
    let conclusions: Set<String>
    /// Words after which a number is only roughly meant: 60s, 60 odd.
    let openers: Set<String>
    /// Letters that make the number after them a name: L5.
    let labels: Set<String>
    let otherUnits: Set<String>
    /// Days of the unit that a clinician writes below a stroke: 52 for weeks.
    let shorthand: [String: Double]

    private static let words = Shape<[String]>.list(of: Shape<String>.sentence)

    static let shape = Shape.object(
        .required("range-joiners", words, "5 or 6, 2 to 3"),
        .required("range-openers", words, "between 2 and 3"),
        .required("range-middles", words, "what joins the two after an opener"),
        .required("halves", words, "adds a half: and a half"),
        .required("points", words, "stands before a decimal: four point five"),
        .required("out-of", words, "names the total: 7 out of 10"),
        .required(
            "multipliers", .map(keys: .filled, of: .number(from: 1, to: 1_000_000)),
            "multiplies the number before it: hundred"),
        .required("suffixes", words, "ends a rough number: sixish"),
        .required("minus", words, "before a number below nothing"),
        .required("denied-after", words, "up to two words before a number that is denied"),
        .required("over-after", words, "right before a number that is over"),
        .required("age-after", words, "right before a number that is an age: I am 45"),
        .required(
            "units-alone", words, "units of time that mean one of them when nothing else is said"),
        .required("pronouns", words, "numbers that can stand for a thing: the second one"),
        .required("pronoun-followers", words, "words after which they do: one of them"),
        .required("determiners", words, "words before them, where they do: this one"),
        .required(
            "conclusions", words, "words after which the last of several numbers holds: so 6"),
        .required("open-before", words, "words that leave the number before them open: 60 odd"),
        .required("labels", words, "letters before a number that is a name: L5"),
        .required("other-units", words, "units that are neither time nor a score: kg"),
        .required(
            "shorthand-in-days", .map(keys: .filled, of: .number(from: 0, to: 1000)),
            "what stands below the stroke of 6/52, and the days of its unit")
    ) {
        NumberGrammar(
            rangeJoiners: Set($1), rangeOpeners: Set($2), rangeMiddles: Set($3),
            halves: $4.map(split), points: Set($5), outOf: $6.map(split),
            multipliers: dictionary($7), suffixes: $8, minus: Set($9), denials: Set($10),
            past: Set($11), ages: Set($12), unitsAlone: Set($13), pronouns: Set($14),
            pronounFollowers: Set($15), determiners: Set($16), conclusions: Set($17),
            openers: Set($18), labels: Set($19), otherUnits: Set($20), shorthand: dictionary($21))
    }

    private static func dictionary(_ entries: [Entry<Double>]) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) })
    }

    private static func split(_ phrase: String) -> [String] {
        phrase.spacedWords
    }
}
