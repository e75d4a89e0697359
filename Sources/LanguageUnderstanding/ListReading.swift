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
        let answer = yesNo(utterance, heard: heard, to: Inquiry())
        return answer == .unsure || answer == .refused ? answer : nil
    }

    /// Signs of a checklist, by number, place or words; none of them; not sure.
    ///
    /// After the signs come two more numbers: none of these, and not sure. "None" is taken only when
    /// nothing is left that could be a sign in words the lexicon does not know.
    func checklist(
        _ utterance: Utterance, heard: Heard, signs: [FindingID]
    ) -> HeardAnswer? {
        let matches = answers.longestMatches(in: utterance, except: heard.usedWords)
        let groups = Set(matches.map(\.meaning))
        let restDenied = groups.contains(.onlyThat)
        let said = signs.filter { sign in
            heard.observations.contains { $0.finding == sign && $0.binding == .yes(.new) }
        }
        let answered = heard.usedWords.union(WordPlaces(matches.map(\.range)))
        if !said.isEmpty {
            let numbered = Set(
                places(utterance, except: answered, heard: heard.usedWords) ?? [])
            let picked = signs.indices.filter {
                numbered.contains($0 + 1) || said.contains(signs[$0])
            }
            return .picks(
                picked.map { signs[$0] }, restDenied: restDenied,
                timing: timing(of: picked.count, groups))
        }
        if let places = places(utterance, except: answered, heard: heard.usedWords)
            ?? leadingPlaces(utterance)
        {
            // "None of the first four" leaves open what is with the others.
            let isDenying = groups.contains(.none) || groups.contains(.no)
            if isDenying, !restDenied, places.count > 1 || places[0] <= signs.count {
                return .unclear
            }
            return picks(places, of: signs, groups: groups, marks: heard.marks)
        }
        let isPlain = isPlain(utterance, except: answered)
        if groups.contains(.all), isPlain { return .picks(signs, restDenied: true) }
        switch yesNo(utterance, heard: heard, to: .ofList) {
        case .no:
            let isNone = isPlainDenial(
                utterance, of: Set(signs), except: answered, said: matches)
            return isNone ? .noneOfThese : .unclear
        case .unsure: return isPlain && heard.observations.isEmpty ? .unsure : .unclear
        case .refused: return .refused
        // A yes alone does not say to which.
        case .yes, .unclear: return .unclear
        default: return restDenied && isPlain ? .noneOfThese : nil
        }
    }

    private func picks(
        _ places: [Int], of signs: [FindingID], groups: Set<AnswerWords.Group>,
        marks: ScopeMarks
    ) -> HeardAnswer {
        if places == [signs.count + 1] { return .noneOfThese }
        if places == [signs.count + 2] { return .unsure }
        let picked = signs.indices.filter { places.contains($0 + 1) }.map { signs[$0] }
        guard picked.count == Set(places).count else { return .unclear }
        let restDenied = groups.contains(.onlyThat)
        if groups.contains(.unsure) { return .doubts(picked, restDenied: restDenied) }
        if marks.contains(.negator), !restDenied { return .unclear }
        return .picks(picked, restDenied: restDenied, timing: timing(of: picked.count, groups))
    }

    private func timing(of picked: Int, _ groups: Set<AnswerWords.Group>) -> Answer.Timing {
        picked == 1 && groups.contains(.unchanged) ? .unchanged : .new
    }

    /// The numbers of an answer that names places in a list.
    ///
    /// `nil` when it holds none, counts time, or says anything else beside the answered words: a
    /// number inside a sentence is no line of a list, nor is one in words that tell of a sign ("tingling
    /// in one leg").
    func places(
        _ utterance: Utterance, except answered: WordPlaces = WordPlaces(),
        heard: WordPlaces = WordPlaces()
    ) -> [Int]? {
        var places: [Int] = []
        let tokens = utterance.tokens
        for (index, token) in tokens.enumerated() {
            let isFollowed = index + 1 < tokens.count && tokens[index + 1].has(.pronounFollower)
            let isPronoun = token.has(.pronoun) && (!places.isEmpty || isFollowed)
            let countsThing = token.has(.number) && heard.contains(index + 1)
            if !isPronoun, !countsThing, !heard.contains(index), let place = place(token.text) {
                places.append(place)
            } else if !answered.contains(index),
                !token.has(.weightless)
                    || token.text == Normalizer.rangeSign && !places.isEmpty
            {
                return nil
            }
        }
        return places.isEmpty ? nil : places
    }

    /// The numbers before the first comma, when words about them follow: "1, in the breast, long ago".
    private func leadingPlaces(_ utterance: Utterance) -> [Int]? {
        guard
            let comma = utterance.tokens.indices.first(where: { utterance.tokens[$0].followsComma })
        else { return nil }
        return places(utterance.part(0..<comma))
    }

    private func place(_ word: String) -> Int? {
        (Double(word) ?? numbers.numbers[word] ?? numbers.ordinals[word])
            .flatMap { Int(exactly: $0) }
    }
}
