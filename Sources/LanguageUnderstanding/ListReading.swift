import ClinicalKnowledge

extension Lexicon {
    /// One of the numbered values, by number, place or words.
    func choice(
        _ utterance: Utterance, heard: Heard, about finding: FindingID, values: [String]
    ) -> HeardAnswer? {
        let said = heard.observations.filter {
            $0.finding == finding && $0.binding.map { values.contains($0.text) } == true
        }
        let named = Set(said.compactMap { $0.binding?.text })
        if let only = named.first { return named.count == 1 ? .choice(only) : .unclear }
        if let places = places(utterance) {
            guard places.count == 1, let place = places.first else { return .unclear }
            if values.indices.contains(place - 1) { return .choice(values[place - 1]) }
            return place == values.count + 1 ? .unsure : .unclear
        }
        let answer = yesNo(utterance, heard: heard, about: nil)
        return answer == .unsure || answer == .refused ? answer : nil
    }

    /// Signs of a checklist, by number, place or words; none of them; not sure.
    ///
    /// After the signs come two more numbers: none of these, and not sure.
    func checklist(
        _ utterance: Utterance, heard: Heard, signs: [FindingID]
    ) -> HeardAnswer? {
        let groups = Set(
            answers.longestMatches(in: utterance.tokens, except: heard.usedWords).map(\.meaning))
        let restDenied = groups.contains(.onlyThat)
        let said = signs.filter { sign in
            heard.observations.contains { $0.finding == sign && $0.binding == .yes(.new) }
        }
        if !said.isEmpty { return .picks(said, restDenied: restDenied) }
        if let places = places(utterance) {
            let isDenying = scope.allMatches(in: utterance.tokens).contains {
                $0.meaning == .negator
            }
            if isDenying, !restDenied { return .unclear }
            return picks(places, of: signs, restDenied: restDenied)
        }
        if groups.contains(.all) { return .picks(signs, restDenied: true) }
        if groups.contains(.none) || restDenied { return .noneOfThese }
        switch yesNo(utterance, heard: heard, about: nil) {
        case .no: return .noneOfThese
        case .unsure: return .unsure
        case .refused: return .refused
        // A yes alone does not say to which.
        case .yes, .unclear: return .unclear
        default: return nil
        }
    }

    private func picks(
        _ places: [Int], of signs: [FindingID], restDenied: Bool
    ) -> HeardAnswer {
        if places == [signs.count + 1] { return .noneOfThese }
        if places == [signs.count + 2] { return .unsure }
        guard places.allSatisfy({ signs.indices.contains($0 - 1) }) else { return .unclear }
        return .picks(
            signs.indices.filter { places.contains($0 + 1) }.map { signs[$0] },
            restDenied: restDenied)
    }

    /// The numbers of an answer that names places in a list; `nil` when it holds none, counts time,
    /// or has more other words than such an answer has.
    func places(_ utterance: Utterance) -> [Int]? {
        var places: [Int] = []
        var extra = 0
        var position = 0
        let tokens = utterance.tokens
        while position < tokens.count {
            let word = tokens[position].text
            if let number = Double(word) ?? numbers.numbers[word] ?? numbers.ordinals[word],
                let place = Int(exactly: number), !(word == "one" && !places.isEmpty)
            {
                places.append(place)
            } else if numbers.units[word] != nil {
                return nil
            } else if !scopeWords.fillers.contains(word) {
                extra += 1
            }
            position += 1
        }
        return places.isEmpty || extra > Limits.wordsBesidePlaces ? nil : places
    }
}
