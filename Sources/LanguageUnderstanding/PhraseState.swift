/// One step of a compiled phrase.
enum PhraseState: Hashable, Sendable {
    /// Any of these words; the range is one of the table's choices.
    case word(Range<Int>, isOptional: Bool)
    /// Up to so many words of any kind.
    case gap(Int)
    case slot(Phrase.Slot)
}

/// Follows phrases through an utterance: the longest way, within one clause.
struct PhraseWalk {
    let states: [PhraseState]
    let choices: [WordID]
    let utterance: Utterance

    struct End {
        let position: Int
        var value: Double?
    }

    func end(of chain: Range<Int32>, from start: Int) -> End? {
        end(
            from: Int(chain.lowerBound), to: Int(chain.upperBound), at: start,
            clauseEnd: utterance.clause(of: start).upperBound)
    }

    private func end(from state: Int, to last: Int, at position: Int, clauseEnd: Int) -> End? {
        var (state, position) = (state, position)
        while state < last, case .word(let words, false) = states[state] {
            guard position < clauseEnd, isAny(of: words, at: position) else { return nil }
            state += 1
            position += 1
        }
        guard state < last else { return End(position: position) }
        switch states[state] {
        case .gap(let words):
            var best: End?
            for skipped in 0...max(0, min(words, clauseEnd - position)) {
                if skipped > 0, isBarred(position + skipped - 1) { break }
                guard
                    let end = end(
                        from: state + 1, to: last, at: position + skipped, clauseEnd: clauseEnd)
                else { continue }
                if best.map({ end.position > $0.position }) ?? true { best = end }
            }
            return best
        case .word(let words, _):
            if position < clauseEnd, isAny(of: words, at: position),
                let end = end(
                    from: state + 1, to: last, at: position + 1, clauseEnd: clauseEnd)
            {
                return end
            }
            return end(from: state + 1, to: last, at: position, clauseEnd: clauseEnd)
        case .slot(let slot):
            let isLast = state + 1 == last
            guard let (value, next) = taken(by: slot, at: position, isLast), next <= clauseEnd,
                var end = end(from: state + 1, to: last, at: next, clauseEnd: clauseEnd)
            else { return nil }
            // Of two numbers the last is meant: "I am 63, no, 64".
            end.value = end.value ?? value
            return end
        }
    }

    /// `7/10`, and neither `L4/5` nor `6/52` nor a blood pressure.
    private func isScore(at position: Int) -> Bool {
        guard utterance.lengths[position] == nil, let mention = utterance.numbers[position],
            let total = mention.outOf, Limits.scoreTotals.contains(total), mention.highest <= total
        else { return false }
        return position == 0 || utterance.tokens[position - 1].text.utf8.count > 1
            || utterance.tokens[position - 1].has(.weightless)
    }

    /// A gap skips neither a denial nor a comma: "legs are not weak", "my legs, the weak one".
    private func isBarred(_ position: Int) -> Bool {
        utterance.tokens[position].has(.negator) || utterance.tokens[position].followsComma
    }

    private func isAny(of words: Range<Int>, at position: Int) -> Bool {
        let word = utterance.ids[position]
        for index in words where choices[index] == word { return true }
        return false
    }

    /// A number at the end of a phrase counts nothing: `i am #` is not said by "I am 20 weeks".
    private func taken(
        by slot: Phrase.Slot, at position: Int, _ isLast: Bool
    ) -> (Double, Int)? {
        switch slot {
        case .length(let days):
            utterance.lengths[position].flatMap {
                days.contains($0.days) ? ($0.days, $0.range.upperBound) : nil
            }
        case .score where isScore(at: position):
            utterance.numbers[position].flatMap { mention in
                mention.share.map { ($0 * 10, mention.range.upperBound) }
            }
        case .score: nil
        case .number(let bounds, let isAlone):
            utterance.numbers[position].flatMap { mention in
                bounds.contains(mention.highest) && mention.outOf == nil
                    && (!isLast || utterance.isPlainCount(mention))
                    && (!isAlone || utterance.standsAlone(mention.range))
                    ? (mention.highest, mention.range.upperBound) : nil
            }
        }
    }
}
