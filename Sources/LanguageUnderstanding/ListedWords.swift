import StrictJSON

extension ScopeWords {
    /// The words of each list, and what they do.
    var traits: [(words: Set<String>, trait: WordTraits)] {
        let around: [(Set<String>, WordTraits)] = [
            (fillers, .filler), (politeness, .polite), (complaints, .complaint), (events, .event),
            (afters, .after), (agos, .ago), (beginnings, .beginning),
            (clauseOpeners, .clauseOpener),
        ]
        let scope: [(Set<String>, WordTraits)] = [
            (thingNegators, .thingNegator), (verbs, .verb), (enders, .ender), (carriers, .carrier),
            (singleNegators, .negator),
            (negativeOpeners, .negativeOpener), (hedges, .hedge), (present, .present),
            (ands, .and), (ors, .or), (questions, .question), (markedQuestions, .markedQuestion),
            (firstPerson, .firstPerson),
        ]
        return around + scope
    }

    private var singleNegators: Set<String> {
        Set(negators.map(\.value).filter { !$0.contains(" ") })
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
