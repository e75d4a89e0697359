package import StrictJSON

extension Lexicon {
    /// Where the phrases and scope words stand that match anywhere in a text, whatever is made of them.
    ///
    /// Without another one the text is understood the same, but for words that nobody listens for then.
    package func phrases(in text: String) -> Set<SourceLocation> {
        let utterance = utterance(text)
        var places = Set(scope.allMatches(in: utterance).map(\.source.location))
        for table in [findings, findingsWhenAsked, findingsInQuestions] {
            places.formUnion(table.allMatches(in: utterance).map(\.source.location))
        }
        return places
    }
}
