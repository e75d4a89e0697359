extension ScopedPhrase {
    /// Words behind it deny it: "the scan for a fracture came back clear", or the list that it is in:
    /// "numbness, weakness, none of which is me".
    var isDeniedLater: Bool {
        near.contains { negator in
            guard negator.meaning == .laterNegator, negator.range.lowerBound >= range.upperBound
            else { return false }
            if negator.range.count == 1, !isSumOf(negator.range) { return false }
            if isOfSomethingElse(negator.range) { return false }
            guard utterance.segment(of: negator.range) == segment else {
                return isSpokenOf(by: negator.range) && !isOfLongAgo
            }
            // "Chest pain in March turned out to be a pulled muscle" names it and says more than a no.
            let between = tokens[range.upperBound..<negator.range.lowerBound]
            return between.allSatisfy { $0.has(.weightless) }
                || negator.range.count > Limits.gapWords && between.count <= Limits.gapWords
        } || isInDeniedList || isDisowned
    }

    /// What the speaker has not is named behind it: "it went to 40 and I don't have a sniffle".
    private func isOfSomethingElse(_ negator: Range<Int>) -> Bool {
        let rest = tokens[negator.upperBound..<utterance.segment(of: negator).upperBound]
        return tokens[negator.lowerBound].has(.firstPerson)
            && !rest.allSatisfy { $0.has(.weightless) }
    }

    /// A single word sums up what it stands behind when it is the last one, or what is only named before it:
    /// "fever no", "chest pain: absent", but not "numb no feeling"; behind what tells itself of a no it only adds
    /// weight: "I can't pee, no".
    private func isSumOf(_ word: Range<Int>) -> Bool {
        let its = utterance.segment(of: word)
        guard word.upperBound == its.upperBound,
            !tokens[range].contains(where: { $0.has([.verb, .negativeOpener]) })
        else { return false }
        return its == segment
            || segment.allSatisfy { range.contains($0) || tokens[$0].has(.weightless) }
    }

    /// It is only named, and the next thing said is a no and nothing else: "weak legs, nope".
    ///
    /// Behind a stop something else may follow: "chest pain: no, fever: yes".
    private var isDisowned: Bool {
        let next = segment.upperBound
        guard signal.isYesNo, next < tokens.count,
            !tokens[range].contains(where: { $0.has(.verb) }),
            segment.allSatisfy({ range.contains($0) || tokens[$0].has(.weightless) })
        else { return false }
        let said = utterance.segment(of: next..<next + 1)
        let isBehindStop = next == utterance.clause(of: range.lowerBound).upperBound
        return (isBehindStop || said.upperBound == utterance.clause(of: next).upperBound)
            && marks.within(said, outside: range).contains { mark in
                [.speakersDenial, .laterNegator].contains(mark.meaning)
                    && said.allSatisfy {
                        mark.range.contains($0) || tokens[$0].has([.filler, .polite])
                    }
            }
    }

    /// Everything in the clause before the words that deny a list is denied; where they open a clause, what
    /// the one before it says.
    private var isInDeniedList: Bool {
        guard signal.isYesNo, marks.contains(.listNegator) else { return false }
        let clause = utterance.clause(of: range.lowerBound)
        let next = clause.upperBound
        return marks.within(range.upperBound..<next + 1, outside: range).contains { mark in
            mark.meaning == .listNegator
                && (mark.range.lowerBound <= next
                    && utterance.segment(of: mark.range).lowerBound == mark.range.lowerBound)
        }
    }

    /// "Lymphoma in my twenties, all clear", "breast cancer 2016": what was once is not denied by its end.
    private var isOfLongAgo: Bool {
        guard signal.force == .ever else { return false }
        return near.contains { $0.meaning == .past && isBeside($0) }
            || segment.contains { index in
                utterance.numbers[index].map { Limits.years.contains($0.value) } ?? false
            }
    }
}
