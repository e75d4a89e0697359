import ClinicalKnowledge

extension ScopedPhrase {
    /// What stands behind it in a form that is filled in without commas: "chest pain no fever yes".
    ///
    /// Such words begin with a thing, end with a yes or a no, and hold at least two of these, each behind a thing
    /// of its own; the one right behind the phrase is its answer. A whole sentence is no thing: "I can't pee no
    /// pain no".
    var formAnswer: Observation.Status? {
        let next = range.upperBound
        guard signal.isYesNo, next < segment.upperBound, isFormAnswer(next),
            !tokens[range].contains(where: { $0.has([.verb, .negativeOpener]) }),
            !range.contains(where: isFormAnswer), isFormAnswer(segment.upperBound - 1)
        else { return nil }
        let answers = segment.filter(isFormAnswer)
        guard answers.count > 1, answers[0] > segment.lowerBound,
            zip(answers, answers.dropFirst()).allSatisfy({ $1 > $0 + 1 })
        else { return nil }
        if tokens[next].has(.affirmation) { return .present }
        // Without a yes anywhere it may be a sentence: "numb bum no feeling no".
        return answers.contains { tokens[$0].has(.affirmation) } ? .denied : .unsure
    }

    private func isFormAnswer(_ index: Int) -> Bool {
        tokens[index].has([.affirmation, .thingNegator])
    }
}
