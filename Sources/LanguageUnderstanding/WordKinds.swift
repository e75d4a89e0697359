package import StrictJSON

/// `word-kinds.json`: single words by what they do in a sentence.
package struct WordKinds: Sendable {
    let lists: [WordTraits: [String]]

    package static let shape = Shape<[WordTraits: [String]]>.each(
        around + scope, of: .list(of: .sentence)
    ).map(WordKinds.init)

    private typealias Key = (key: WordTraits, name: String, summary: String)

    private static let around: [Key] = [
        (.filler, "fillers", "words that change nothing in a request"),
        (.polite, "politeness", "words that change nothing around a command"),
        (.complaint, "complaints", "what people come with: pain, back, hurts"),
        (.event, "other-events", "what a length of time beside them is about: operation"),
        (.after, "after", "what follows came before the complaint: since"),
        (.ago, "ago", "what stands behind a moment in the past: ago"),
        (.beginning, "beginnings", "says that something began: started"),
        (.question, "questions", "words that open a question"),
        (
            .markedQuestion, "questions-if-marked",
            "words that open a question when a question mark ends it"
        ),
        (.inverted, "inverted-verbs", "what asks right before a subject: can"),
        (.subject, "subjects", "what makes a question of the verb before it: I"),
        (.firstPerson, "first-person", "words for the speaker"),
        (.verb, "verbs", "what makes a sentence of the words around it: is"),
        (.and, "and", "words that add something, denied or not"),
        (.or, "or", "words that end a list of what is denied"),
        (.clauseOpener, "clauses-open-with", "words that begin a new clause, like but"),
    ]

    private static let scope: [Key] = [
        (.thingNegator, "negators-of-things", "what denies a thing and no sentence: no"),
        (
            .turnable, "negators-turned-round",
            "what denies, and tells where something before it denies: cannot walk without"
        ),
        (.ender, "negation-ends-at", "words that end the reach of a negator"),
        (
            .sentenceOpener, "sentences-open-with",
            "words that begin a sentence of their own after a no: no, all fine down there"
        ),
        (.carrier, "negation-carries-over", "words that a denial reaches over"),
        (.amount, "amounts", "says that there is some of it; no denial before a comma reaches it"),
        (
            .negativeOpener, "negative-openers",
            "a phrase that begins so is no plain denial after a no"
        ),
        (.hedge, "hedges", "words that leave a denial in doubt: until, not completely"),
        (.undoing, "undoing", "words that leave what is fine behind them in doubt: hardly, cannot"),
        (.contrast, "contrasts", "puts something in the place of what was denied: just, rather"),
        (.affirmation, "affirmations", "says yes of what stands before it in a form: fever yes"),
        (.present, "present", "words that speak of now, whatever was before"),
        (.former, "former-verbs", "tells, with a time, of what was fine before: could"),
        (.formerly, "former-times", "a time before now: yesterday"),
        (.told, "told-with", "tells, beside a time that is over, of what is over: was"),
    ]
}
