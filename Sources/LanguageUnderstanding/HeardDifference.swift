package import ClinicalKnowledge
package import StrictJSON

extension Lexicon {
    /// A line that holds here, and does not for other words that are listened for; `nil` when they hear the
    /// same of findings in the sentence.
    package func line(
        telling sentence: String, from other: Lexicon, asking finding: FindingID? = nil
    ) -> HeardLine? {
        let expectation = finding.map { Expectation(of: $0, domain(of: $0)) } ?? .open
        let here = Set(interpret(sentence, expecting: expectation).observations.map(Told.init))
        let there = Set(
            other.interpret(sentence, expecting: expectation).observations.map(Told.init))
        let lost = here.subtracting(there).map { told in
            HeardLine(
                finding: told.finding, answer: told.answer.text,
                sense: finding == nil ? told.sense : .asked(told.status),
                sentence: sentence)
        }
        let come = there.subtracting(here).map { told in
            HeardLine(
                finding: told.finding, answer: told.answer.text, sense: .nothing, sentence: sentence
            )
        }
        let answered = finding.flatMap { finding in
            answer(to: .answered, about: finding, by: sentence).map {
                HeardLine(finding: finding, answer: $0, sense: .answered, sentence: sentence)
            }
        }
        return ((lost + come).sorted() + [answered].compactMap(\.self)).first {
            holds($0) && !other.holds($0)
        }
    }

    /// The same of an answer.
    package func line(telling tried: TriedAnswer, from other: Lexicon) -> HeardLine? {
        guard
            let answer = answer(to: tried.sense, about: tried.finding, by: tried.sentence)
        else { return nil }
        let line = HeardLine(
            finding: tried.finding, answer: answer, sense: tried.sense,
            sentence: tried.sentence)
        return other.holds(line) ? nil : line
    }

    /// What a length of time is asked for.
    package var lengths: [FindingID] {
        domains.filter { $0.value == .duration }.map(\.key).sorted()
    }

    /// The findings that phrases at a place are about, when they count only in answers.
    package func findings(askedByPhraseAt place: SourceLocation) -> Set<FindingID> {
        Set(
            zip(findingsWhenAsked.sources, findingsWhenAsked.meanings)
                .filter { $0.0.location == place }.map(\.1.finding))
    }
}

/// What is compared of an observation.
private struct Told: Hashable {
    let finding: FindingID
    let answer: Answer
    let status: Observation.Status
    let replaces: Bool

    init(_ observation: Observation) {
        finding = observation.finding
        answer = observation.answer
        status = observation.status
        replaces = observation.replaces
    }

    var sense: HeardLine.Sense { replaces ? .replacing : .told(status) }
}
