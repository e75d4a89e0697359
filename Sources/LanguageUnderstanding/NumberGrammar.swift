import StrictJSON

/// The small words around numbers, of `numbers.json`: what joins, halves, multiplies and denies them.
struct NumberGrammar: Sendable {
    let rangeJoiners: Set<String>
    let rangeOpeners: Set<String>
    let rangeMiddles: Set<String>
    let half: [String]
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
    /// Words after which a number is only roughly meant: 60s, 60 odd.
    let openers: Set<String>
    let otherUnits: Set<String>
    /// Days of the unit that a clinician writes below a stroke: 52 for weeks.
    let shorthand: [String: Double]

    private static let words = Shape<[String]>.list(of: Shape<String>.sentence)

    static let shape = Shape.object(
        .required("range-joiners", words, "5 or 6, 2 to 3"),
        .required("range-openers", words, "between 2 and 3"),
        .required("range-middles", words, "what joins the two after an opener"),
        .required("half", .sentence, "adds a half: and a half"),
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
        .required("open-before", words, "words that leave the number before them open: 60 odd"),
        .required("other-units", words, "units that are neither time nor a score: kg"),
        .required(
            "shorthand-in-days", .map(keys: .filled, of: .number(from: 0, to: 1000)),
            "what stands below the stroke of 6/52, and the days of its unit")
    ) {
        NumberGrammar(
            rangeJoiners: Set($1), rangeOpeners: Set($2), rangeMiddles: Set($3), half: split($4),
            outOf: $5.map(split),
            multipliers: Dictionary(uniqueKeysWithValues: $6.map { ($0.key, $0.value) }),
            suffixes: $7, minus: Set($8), denials: Set($9), past: Set($10), ages: Set($11),
            unitsAlone: Set($12), pronouns: Set($13), pronounFollowers: Set($14), openers: Set($15),
            otherUnits: Set($16),
            shorthand: Dictionary(uniqueKeysWithValues: $17.map { ($0.key, $0.value) }))
    }

    private static func split(_ phrase: String) -> [String] {
        phrase.split(separator: " ").map(String.init)
    }
}
