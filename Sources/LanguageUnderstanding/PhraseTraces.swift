package import StrictJSON

extension Lexicon {
    /// Where the phrases, scope words and paraphrases stand that match anywhere in a text, whatever is made of them.
    ///
    /// Without another one the text is understood the same, but for words that nobody listens for then.
    package func phrases(in text: String) -> Set<SourceLocation> {
        let utterance = utterance(text)
        var places = Set(scope.allMatches(in: utterance).map(\.source.location))
        for table in [findings, findingsWhenAsked, findingsInQuestions] {
            places.formUnion(table.allMatches(in: utterance).map(\.source.location))
        }
        let typed = spelling.corrected(normalizer.utterance(text))
        places.formUnion(rewrites.allMatches(in: typed).map(\.source.location))
        return places.union(answerPhrases(in: utterance))
    }

    /// The same of words of answer.
    private func answerPhrases(in utterance: Utterance) -> Set<SourceLocation> {
        var places = Set(frames.answers.allMatches(in: utterance).map(\.source.location))
        places.formUnion(frames.questions.allMatches(in: utterance).map(\.source.location))
        for words in [utterance, utterance.flat(without: .filler)] {
            for table in [answers, answersAlone] {
                places.formUnion(table.allMatches(in: words).map(\.source.location))
            }
        }
        return places
    }
}
