import StrictJSON

extension ScopeWords {
    /// The words of each list, and what they do.
    var traits: [(words: Set<String>, trait: WordTraits)] {
        [
            (enders, .ender), (Set(negators.map(\.value).filter { !$0.contains(" ") }), .negator),
            (negativeOpeners, .negativeOpener), (hedges, .hedge),
            (present, .present), (ands, .and), (ors, .or), (questions, .question),
            (markedQuestions, .markedQuestion), (firstPerson, .firstPerson),
            (complaints, .complaint), (events, .event), (afters, .after), (fillers, .filler),
            (politeness, .polite),
            (clauseOpeners, []),
        ]
    }
}

extension NumberWords {
    var traits: [(words: Set<String>, trait: WordTraits)] {
        [
            (Set(numbers.keys), .number), (Set(units.keys), .timeUnit),
            (grammar.otherUnits, .otherUnit), (grammar.rangeJoiners, .rangeJoiner),
            (grammar.rangeOpeners, .rangeOpener), (grammar.rangeMiddles, .rangeMiddle),
            (grammar.minus, .minus), (grammar.denials, .numberDenial), (grammar.past, .over),
            (grammar.ages, .age), (grammar.pronouns, .pronoun),
            (grammar.pronounFollowers, .pronounFollower), (grammar.openers, .opener),
            (bounds, .bound), (repeats, .rhythm),
        ]
    }
}
