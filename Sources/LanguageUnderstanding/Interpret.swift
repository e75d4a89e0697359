import ClinicalKnowledge

extension Lexicon {
    /// What an utterance means to somebody who waits for `expectation`.
    ///
    /// Any text has a meaning; the empty one means nothing.
    package func interpret(_ text: String, expecting expectation: Expectation) -> Interpretation {
        let utterance = utterance(text)
        let heard = listen(to: utterance, asked: expectation.finding)
        let command = typedCommand(text) ?? spokenCommand(utterance)
        var interpretation = Interpretation(
            observations: heard.observations, command: command,
            saysNothing: utterance.words.allSatisfy(scopeWords.fillers.contains),
            normalized: utterance.words.joined(separator: " "))
        switch command {
        case .typed(_, about: .some):
            // What follows the command names a finding and says nothing about it.
            interpretation.observations = []
            return interpretation
        case .typed, .unknown: return interpretation
        case .spoken, nil: break
        }
        interpretation.topic = topic(utterance)
        interpretation.answer = answer(utterance, heard: heard, expecting: expectation)
        if case .menu(let treatments) = expectation, interpretation.topic == nil,
            let place = places(utterance)?.first, treatments.indices.contains(place - 1)
        {
            interpretation.topic = .treatment(treatments[place - 1])
        }
        return interpretation
    }

    private func answer(
        _ utterance: Utterance, heard: Heard, expecting expectation: Expectation
    ) -> HeardAnswer? {
        switch expectation {
        case .open: return nil
        case .menu: return yesNo(utterance, heard: heard, about: nil)
        case .yesNo(let finding): return yesNo(utterance, heard: heard, about: finding)
        case .choice(let finding, let values):
            return choice(utterance, heard: heard, about: finding, values: values)
        case .checklist(let signs):
            return checklist(utterance, heard: heard, signs: signs)
        case .value(_, let domain):
            if let value = value(in: utterance, domain: domain) { return value }
            let other = yesNo(utterance, heard: heard, about: nil)
            return other == .unsure || other == .refused ? other : nil
        }
    }
}
