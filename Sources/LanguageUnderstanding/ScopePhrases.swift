package import StrictJSON

/// `scope.json`: the phrases that say whose, when and whether.
package struct ScopePhrases: Sendable {
    let groups: [ScopeWord: [Located<String>]]

    /// The negators that are one word.
    var plainNegators: [String] {
        groups[.negator, default: []].map(\.value).filter { !$0.contains(" ") }
    }

    package static let shape = Shape<[ScopeWord: [Located<String>]]>.each(keys, of: .sentences)
        .map(ScopePhrases.init)

    private static let keys: [(key: ScopeWord, name: String, summary: String)] = [
        (.negator, "negators", "what comes after, in the same clause, is denied"),
        (.metaNegator, "negators-of-speech", "denies what is denied: I would not say"),
        (.laterNegator, "negators-after", "what comes before it is denied: came back clear"),
        (
            .listNegator, "negators-of-lists",
            "the whole list before it is denied: none of which applies"
        ),
        (.noLonger, "no-longer", "what was is no more: not any more"),
        (.lost, "lost", "behind what is fine: it was and is no more: now I cannot"),
        (.qualifier, "qualifiers", "right behind what is fine: only in part: with difficulty"),
        (
            .denialQualifier, "qualifiers-of-denials",
            "right behind what is denied: it is so only in part, or not: with the tablets"
        ),
        (.wish, "wishes", "before what is fine: it is not known to be so: I hope"),
        (.emphatic, "emphatic", "leaves a denial in doubt: never like this"),
        (.other, "other-people", "what comes after is about somebody else"),
        (
            .speakersDenial, "not-the-speaker",
            "by itself behind what is only named, or somebody else has: the speaker has it not"
        ),
        (
            .speakerToo, "speaker-as-well",
            "what somebody else has before it the speaker has too: so do I"
        ),
        (.speaksFor, "speaking-for", "everything said without an I is about somebody else"),
        (.past, "past", "the clause tells of something that is over"),
        (.gone, "gone", "what comes right before it is over: cleared up"),
        (.hypothetical, "hypothetical", "what comes after is only imagined"),
        (
            .fulfilled, "fulfilled",
            "what was imagined before it is so, what was denied or fine is in doubt: but I have now"
        ),
        (.figure, "figures", "words of scope that say nothing of the kind: as if, want it gone"),
        (.unsure, "unsure", "what comes after is not certain"),
        (.correction, "corrections", "what comes after replaces what came before"),
        (.replacement, "replacements", "what is said with it replaces an earlier answer"),
        (.takenBack, "taking-back", "between two numbers it takes the first one back"),
    ]
}

/// What a phrase of scope does to the phrases beside it.
package enum ScopeWord: Sendable {
    case negator, metaNegator, laterNegator, noLonger, emphatic, other, past, gone, hypothetical,
        unsure,
        correction, replacement, takenBack, speaksFor, speakersDenial, speakerToo, fulfilled,
        figure,
        listNegator, lost, qualifier, denialQualifier, wish
    /// No scope at all: words that mean none of what they say.
    case idiom
}
