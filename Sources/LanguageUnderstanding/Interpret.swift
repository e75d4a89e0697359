import ClinicalKnowledge

extension Lexicon {
    /// What an utterance means to somebody who waits for `expectation`.
    ///
    /// Any text has a meaning; the empty one means nothing.
    ///
    /// - Parameters:
    ///   - question: As it was put, when a yes or a no is awaited: its words give others sense.
    ///   - subject: Who "he" and "she" are.
    package func interpret(
        _ text: String, expecting expectation: Expectation, question: String? = nil,
        about subject: Subject = .speaker
    ) -> Interpretation {
        interpret(
            text, expecting: expectation,
            to: inquiry(about: expectation.finding, question: question), about: subject)
    }

    /// The same where what is asked has been found out before.
    package func interpret(
        _ text: String, expecting expectation: Expectation, to inquiry: Inquiry,
        about subject: Subject
    ) -> Interpretation {
        let utterance = utterance(text)
        let heard = listen(to: utterance, asked: inquiry.findings, about: subject)
        let command = typedCommand(text) ?? spokenCommand(utterance)
        var interpretation = Interpretation(
            observations: heard.observations, command: command,
            saysNothing: utterance.tokens.allSatisfy { $0.has(.filler) },
            remark: remarks.allMatches(in: utterance).map(\.meaning).last,
            normalized: utterance.words(in: utterance.tokens.indices))
        switch command {
        case .typed(_, about: .some):
            // What follows the command names a finding and says nothing about it.
            interpretation.observations = []
            return interpretation
        case .typed(let command, about: nil):
            interpretation.topic = topic(of: command, in: text)
            return interpretation
        case .change:
            interpretation.observations = []
            return interpretation
        case .unknown: return interpretation
        case .spoken, nil: break
        }
        interpretation.answer = answer(
            utterance, heard: heard, expecting: expectation, inquiry: inquiry)
        interpretation.topic = topic(
            utterance, isFree: expectation.isFree, telling: &interpretation.observations)
        let isAnswered = ![nil, .unclear].contains(interpretation.answer)
        if isAnswered || heard.tellsOfSign, topics.names.allMatches(in: utterance).isEmpty {
            // "I'd rather not say" asks about nothing, and a sign is more than a question.
            interpretation.topic = nil
        }
        if case .checklist(let signs) = expectation, heard.observations.isEmpty,
            interpretation.topic == nil, [nil, .unclear].contains(interpretation.answer)
        {
            interpretation.observations = hints(of: signs, in: utterance)
        }
        if case .value(let years) = interpretation.answer {
            // "40 years" to "how old are you?" is no length of time as well.
            interpretation.observations.removeAll {
                domains[$0.finding] == .duration && $0.answer == .value(years * Limits.daysPerYear)
                    && $0.finding != expectation.finding
            }
        }
        if case .menu(let offered) = expectation, interpretation.topic == nil,
            let place = places(utterance)?.first, offered.indices.contains(place - 1)
        {
            interpretation.topic = offered[place - 1]
        }
        return interpretation
    }

    /// Signs of a list that words tell of as an answer to their own question; they are asked about.
    ///
    /// Words that fit many of them tell of none. What was once is asked about as well: "breast, in 2011".
    private func hints(of signs: [FindingID], in utterance: Utterance) -> [Observation] {
        let hinted = listen(to: utterance, asked: Set(signs)).observations.filter {
            $0.isByAnswer && [.present, .past].contains($0.status) && $0.answer.isYes
        }
        guard Set(hinted.map(\.finding)).count <= Limits.hintedSigns else { return [] }
        return hinted.map(\.doubted)
    }

    func answer(
        _ utterance: Utterance, heard: Heard, expecting expectation: Expectation,
        inquiry: Inquiry
    ) -> HeardAnswer? {
        switch expectation {
        case .open: return nil
        case .menu, .yesNo: return yesNo(utterance, heard: heard, to: inquiry)
        case .choice(let finding, let values):
            return choice(utterance, heard: heard, about: finding, values: values)
        case .checklist(let signs):
            return checklist(utterance, heard: heard, signs: signs)
        case .value(_, let domain):
            if let value = value(in: utterance, domain: domain) { return value }
            let other = yesNo(utterance, heard: heard, to: Inquiry())
            return other == .unsure || other == .refused ? other : nil
        }
    }
}
