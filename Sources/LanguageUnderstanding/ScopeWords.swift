package import StrictJSON

/// What a phrase of scope does to the phrases beside it.
enum ScopeWord: Sendable {
    case negator, metaNegator, laterNegator, noLonger, emphatic, other, past, hypothetical, unsure,
        correction, replacement, takenBack, speaksFor, idiom
}

/// `scope.json`: the words that say whose, when and whether.
package struct ScopeWords: Sendable {
    let negators: [Located<String>]
    let metaNegators: [Located<String>]
    let laterNegators: [Located<String>]
    let noLonger: [Located<String>]
    let enders: Set<String>
    let thingNegators: Set<String>
    let verbs: Set<String>
    let emphatic: [Located<String>]
    let carriers: Set<String>
    let rewrites: [(from: String, to: String)]
    let negativeOpeners: Set<String>
    let hedges: Set<String>
    let present: Set<String>
    let ands: Set<String>
    let ors: Set<String>
    let clauseOpeners: Set<String>
    let others: [Located<String>]
    let past: [Located<String>]
    let speakingFor: [Located<String>]
    let hypothetical: [Located<String>]
    let unsure: [Located<String>]
    let corrections: [Located<String>]
    let replacements: [Located<String>]
    let takingBack: [Located<String>]
    let questions: Set<String>
    let markedQuestions: Set<String>
    let firstPerson: Set<String>
    let complaints: Set<String>
    let events: Set<String>
    let afters: Set<String>
    let agos: Set<String>
    let beginnings: Set<String>
    let fillers: Set<String>
    let politeness: Set<String>
    let spellings: [String: [String]]
    let contractions: [String: String]
    let leftAlone: Set<String>

    private static let words = Shape<[String]>.list(of: Shape<String>.sentence)

    package static let shape = Shape.object(
        .required("negators", .sentences, "what comes after, in the same clause, is denied"),
        .required("negators-of-speech", .sentences, "denies what is denied: I would not say"),
        .required("negators-after", .sentences, "what comes before it is denied: came back clear"),
        .required("no-longer", .sentences, "what was is no more: not any more"),
        .required("negation-ends-at", words, "words that end the reach of a negator"),
        .required("negators-of-things", words, "what denies a thing and no sentence: no"),
        .required("verbs", words, "what makes a sentence of the words around it: is"),
        .required("emphatic", .sentences, "leaves a denial in doubt: never like this"),
        .required("negation-carries-over", words, "words that a denial reaches over"),
        .required(
            "negative-openers", words, "a phrase that begins so is no plain denial after a no"),
        .required("hedges", words, "words that leave a denial in doubt: until, not completely"),
        .required("present", words, "words that speak of now, whatever was before"),
        .required("and", words, "words that add something, denied or not"),
        .required("or", words, "words that end a list of what is denied"),
        .required("clauses-open-with", words, "words that begin a new clause, like but"),
        .required("other-people", .sentences, "what comes after is about somebody else"),
        .required(
            "speaking-for", .sentences, "everything said without an I is about somebody else"),
        .required("past", .sentences, "the clause tells of something that is over"),
        .required("hypothetical", .sentences, "what comes after is only imagined"),
        .required("unsure", .sentences, "what comes after is not certain"),
        .required("corrections", .sentences, "what comes after replaces what came before"),
        .required("replacements", .sentences, "what is said with it replaces an earlier answer"),
        .required("taking-back", .sentences, "between two numbers it takes the first one back"),
        .required("questions", words, "words that open a question"),
        .required(
            "questions-if-marked", words, "words that open a question when a question mark ends it"),
        .required("first-person", words, "words for the speaker"),
        .required("complaints", words, "what people come with: pain, back, hurts"),
        .required("other-events", words, "what a length of time beside them is about: operation"),
        .required("after", words, "what follows came before the complaint: since"),
        .required("ago", words, "what stands behind a moment in the past: ago"),
        .required("beginnings", words, "says that something began: started"),
        .required("fillers", words, "words that change nothing in a request"),
        .required("politeness", words, "words that change nothing around a command"),
        .required(
            "spellings", .map(keys: .filled, of: .sentence), "other ways of writing, word by word"),
        .required(
            "rewritten", .map(keys: .filled, of: .sentence),
            "words in a row that are read as others, here and in phrases: can not"),
        .required(
            "contractions", .map(keys: .filled, of: .sentence),
            "what an ending after an apostrophe stands for"),
        .required("never-corrected", words, "ordinary words that look like a slip and are none")
    ) {
        _, negators, metaNegators, laterNegators, noLonger, enders, thingNegators, verbs, emphatic,
        carriers,
        negativeOpeners,
        hedges, present, ands, ors, openers, others, speakingFor, past, hypothetical, unsure,
        corrections, replacements, takingBack, questions, markedQuestions, firstPerson, complaints,
        events, afters, agos, beginnings, fillers, politeness, spellings, rewritten, contractions,
        leftAlone in
        ScopeWords(
            negators: negators, metaNegators: metaNegators, laterNegators: laterNegators,
            noLonger: noLonger, enders: Set(enders), thingNegators: Set(thingNegators),
            verbs: Set(verbs), emphatic: emphatic, carriers: Set(carriers),
            rewrites: rewritten.map { ($0.key, $0.value) }, negativeOpeners: Set(negativeOpeners),
            hedges: Set(hedges), present: Set(present),
            ands: Set(ands), ors: Set(ors),
            clauseOpeners: Set(openers), others: others,
            past: past, speakingFor: speakingFor, hypothetical: hypothetical, unsure: unsure,
            corrections: corrections,
            replacements: replacements, takingBack: takingBack,
            questions: Set(questions), markedQuestions: Set(markedQuestions),
            firstPerson: Set(firstPerson), complaints: Set(complaints), events: Set(events),
            afters: Set(afters), agos: Set(agos),
            beginnings: Set(beginnings),
            fillers: Set(fillers),
            politeness: Set(politeness),
            spellings: Dictionary(
                uniqueKeysWithValues: spellings.map { entry in
                    (entry.key, entry.value.split(separator: " ").map(String.init))
                }),
            contractions: Dictionary(
                uniqueKeysWithValues: contractions.map { ($0.key, $0.value) }),
            leftAlone: Set(leftAlone))
    }
}
