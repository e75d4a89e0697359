import ClinicalKnowledge
package import StrictJSON

extension Lexicon {
    /// Whether others hear all that the phrase at a place hears, and take it in the same way, so that nothing
    /// changes without it.
    ///
    /// It is decided, not sampled: whatever words take the phrase from its start to its end, one of the others
    /// comes to its end by them.
    package func isRedundant(phraseAt place: SourceLocation) -> Bool {
        let found = [
            findings.inclusion(of: place, ==), findingsWhenAsked.inclusion(of: place, ==),
            scope.inclusion(of: place, ==), inclusionInQuestions(of: place),
            answers.inclusion(of: place, ==), answersAlone.inclusion(of: place, ==),
            frames.answers.inclusion(of: place, ==), frames.questions.inclusion(of: place, ==),
        ]
        return found.contains(.included) && !found.contains(.excluded)
    }
}

extension Lexicon {
    /// In questions it is enough that others of the same sense are heard anywhere in it.
    private func inclusionInQuestions(of place: SourceLocation) -> Inclusion {
        let (own, rest) = findingsInQuestions.chains(at: place)
        if own.isEmpty { return .absent }
        let isIncluded = own.allSatisfy { chain in
            let meaning = findingsInQuestions.meanings[chain]
            let alike = { (other: Signal) in
                other.finding == meaning.finding && other.answer == meaning.answer
            }
            let others =
                rest.filter { alike(findingsInQuestions.meanings[$0]) }
                .map { findingsInQuestions.steps(of: findingsInQuestions.chains[$0]) }
                + findings.chains.indices.filter { alike(findings.meanings[$0]) }
                .map { findings.steps(of: findings.chains[$0]) }
            return InclusionWalk(
                steps: findingsInQuestions.steps(of: findingsInQuestions.chains[chain]),
                others: others, isAnywhere: true
            ).isIncluded
        }
        return isIncluded ? .included : .excluded
    }
}

/// What becomes of the phrases at a place in a table.
private enum Inclusion { case absent, included, excluded }

extension PhraseTable {
    /// - Parameter isAlike: Whether a match of one phrase can stand for one of the other.
    fileprivate func inclusion(
        of place: SourceLocation, _ isAlike: (Meaning, Meaning) -> Bool
    ) -> Inclusion {
        let (own, others) = chains(at: place)
        if own.isEmpty { return .absent }
        let isIncluded = own.allSatisfy { chain in
            let alike = others.filter { isAlike(meanings[chain], meanings[$0]) }
            return InclusionWalk(
                steps: steps(of: chains[chain]), others: alike.map { steps(of: chains[$0]) },
                isAnywhere: false
            ).isIncluded
        }
        return isIncluded ? .included : .excluded
    }

    fileprivate func chains(at place: SourceLocation) -> (own: [Int], others: [Int]) {
        (
            chains.indices.filter { sources[$0].location == place },
            chains.indices.filter { sources[$0].location != place }
        )
    }
}

/// Follows one phrase word by word, and all others at once beside it.
///
/// A gap takes no word for granted that the phrase names: it stops at commas and negators.
private struct InclusionWalk {
    let steps: [PhraseStep]
    let others: [[PhraseStep]]
    /// Another may begin at any word and need not go to the end.
    let isAnywhere: Bool

    /// How far another phrase has come.
    private struct Place: Hashable {
        let phrase: Int
        let step: Int
    }

    var isIncluded: Bool {
        var seen: Set<Seen> = []
        return isIncluded(0, starts, &seen)
    }

    private var starts: Set<Place> {
        reached(from: others.indices.map { Place(phrase: $0, step: 0) })
    }

    private struct Seen: Hashable {
        let step: Int
        let places: Set<Place>
    }

    private func isIncluded(_ step: Int, _ places: Set<Place>, _ seen: inout Set<Seen>) -> Bool {
        if places.isEmpty { return false }
        let isDone = places.contains { $0.step == others[$0.phrase].count }
        if isAnywhere, isDone { return true }
        guard seen.insert(Seen(step: step, places: places)).inserted else { return true }
        guard step < steps.count else { return isDone }
        let next = steps[step]
        if next.isOptional, !isIncluded(step + 1, places, &seen) { return false }
        return next.kinds.allSatisfy { kind in
            let taken = taken(kind, from: places)
            return isIncluded(step + 1, isAnywhere ? taken.union(starts) : taken, &seen)
        }
    }

    private func taken(_ kind: PhraseStep.Kind, from places: Set<Place>) -> Set<Place> {
        reached(
            from: places.filter { place in
                place.step < others[place.phrase].count
                    && others[place.phrase][place.step].kinds.contains(kind)
            }.map { Place(phrase: $0.phrase, step: $0.step + 1) })
    }

    /// Those, and where one comes from them without a word.
    private func reached(from places: [Place]) -> Set<Place> {
        var all = Set(places)
        for place in places {
            var step = place.step
            while step < others[place.phrase].count, others[place.phrase][step].isOptional {
                step += 1
                all.insert(Place(phrase: place.phrase, step: step))
            }
        }
        return all
    }
}
