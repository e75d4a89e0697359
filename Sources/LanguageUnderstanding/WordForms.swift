package import StrictJSON

/// `word-forms.json`: other ways of writing the same words.
package struct WordForms: Sendable {
    /// Words that stand for each other in patterns: `<relation>` is any of its words.
    let classes: [String: [String]]
    let spellings: [String: [String]]
    /// Longest endings first.
    let contractions: [(ending: String, word: String)]
    /// What the last letters of a word that nobody knows may be short for: `in` for `ing`.
    let clipped: [(ending: String, word: String)]
    let rewrites: [Rewrite]
    let paraphrases: [Paraphrase]
    let leftAlone: Set<String>
    /// What may stand for a word in what phrases say about findings: me for my.
    let variants: [String: [String]]

    package static let shape = Shape.object(
        .required(
            "word-classes", .map(keys: .identifier, of: .list(of: Shape<String>.sentence)),
            "words that a pattern can name together: <relation>"),
        .required("spellings", texts, "other ways of writing, word by word"),
        .required(
            "rewritten", texts,
            "words in a row that are read as others, here and in phrases: can not"),
        .optional(
            "paraphrases", .list(of: Paraphrase.shape), default: [],
            "patterns of what is typed, read as the words that phrases have for it"),
        .required("contractions", texts, "what an ending after an apostrophe stands for"),
        .required(
            "clipped-endings", texts,
            "what the last letters of a word may be short for: in for ing"),
        .required(
            "never-corrected", .list(of: .sentence),
            "ordinary words that look like a slip and are none"),
        .required(
            "variants", .map(keys: .identifier, of: .list(of: Shape<String>.sentence)),
            "words that may stand for another in all that is said about findings: me for my")
    ) {
        (
            _, classes, spellings, rewritten, paraphrases, contractions, clipped, leftAlone,
            variants
        ) -> WordForms in
        WordForms(
            classes: Dictionary(uniqueKeysWithValues: classes.map { ($0.key, $0.value) }),
            spellings: split(spellings), contractions: longestFirst(contractions),
            clipped: longestFirst(clipped), rewrites: rewritten.map(Rewrite.init),
            paraphrases: paraphrases, leftAlone: Set(leftAlone),
            variants: Dictionary(uniqueKeysWithValues: variants.map { ($0.key, $0.value) }))
    }

    private static let texts = Shape<[Entry<String>]>.map(keys: .filled, of: .sentence)

    private static func split(_ spellings: [Entry<String>]) -> [String: [String]] {
        var words: [String: [String]] = [:]
        for entry in spellings {
            words[entry.key] = entry.value.spacedWords
        }
        return words
    }

    private static func longestFirst(
        _ contractions: [Entry<String>]
    ) -> [(ending: String, word: String)] {
        contractions.map { ($0.key, $0.value) }.sorted { $0.0.count > $1.0.count }
    }
}
