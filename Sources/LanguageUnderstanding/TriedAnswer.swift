package import ClinicalKnowledge
package import StrictJSON

/// A question and words that may answer it, as one looks whether an answer is understood without a phrase.
package struct TriedAnswer: Hashable, Sendable {
    package let sense: HeardLine.Sense
    /// What the question is about; `FindingID.anyFinding` where words of answer are tried by themselves.
    package let finding: FindingID
    package let sentence: String
}

extension FindingID {
    /// Stands for a finding that a yes or a no is awaited about, and that nothing else is known of.
    package static let anyFinding: FindingID = "any"
}

extension Lexicon {
    /// In which a phrase at a place may count: those of answers, and those that count only when they answer.
    ///
    /// - Parameters:
    ///   - questions: Those that ask for a yes or a no about nothing that is listened for.
    ///   - beside: An answer among other words.
    package func triedAnswers(
        ofPhraseAt place: SourceLocation, asking questions: [String], beside: (String) -> [String]
    ) -> [TriedAnswer] {
        let said = sentences(ofPhraseAt: place)
        let sentences = said + said.flatMap(beside)
        return inQuestions(askedBy: place, said) + ofAnswers(at: place, questions, sentences)
            + ofFrames(at: place, sentences)
    }

    private func inQuestions(
        askedBy place: SourceLocation, _ sentences: [String]
    ) -> [TriedAnswer] {
        findings(askedByPhraseAt: place).sorted().flatMap { finding in
            questions(about: finding).flatMap { question in
                sentences.map {
                    TriedAnswer(sense: .answeredTo(question), finding: finding, sentence: $0)
                }
            }
        }
    }

    /// Alone and beside other words, of one finding and of a list.
    private func ofAnswers(
        at place: SourceLocation, _ questions: [String], _ sentences: [String]
    ) -> [TriedAnswer] {
        let isAnswer = [answers, answersAlone].contains { table in
            table.sources.contains { $0.location == place }
        }
        guard isAnswer else { return [] }
        let senses = [.answered, .answeredOfList] + questions.map(HeardLine.Sense.answeredTo)
        return senses.flatMap { sense in
            sentences.map { TriedAnswer(sense: sense, finding: .anyFinding, sentence: $0) }
        }
    }

    private func ofFrames(at place: SourceLocation, _ sentences: [String]) -> [TriedAnswer] {
        let own = zip(frames.answers.sources, frames.answers.meanings)
            .filter { $0.0.location == place }
        let answered = Set(own.map(\.1.frame)).sorted().flatMap { frame in
            ownWords(ofQuestionsIn: frame).prefix(2).flatMap { question in
                sentences.map { (question, $0) }
            }
        }
        let asked = zip(frames.questions.sources, frames.questions.meanings)
            .filter { $0.0.location == place }
        let asking = asked.flatMap { source, frame in
            let answers = zip(frames.answers.sources, frames.answers.meanings)
                .filter { $0.1.frame == frame }.prefix(Limits.triedAnswers).compactMap {
                    phrase($0.0)?.ownWords
                }
            return (phrase(source)?.sentences ?? []).flatMap { question in
                answers.map { (question + "?", $0) }
            }
        }
        return (answered + asking).map {
            TriedAnswer(sense: .answeredTo($0.0), finding: .anyFinding, sentence: $0.1)
        }
    }

    /// Questions in which an answer has a sense of its own, or that ask about a finding by name.
    private func questions(about finding: FindingID) -> [String] {
        let named = zip(findingsInQuestions.sources, findingsInQuestions.meanings)
            .filter { $0.1.finding == finding }.map(\.0)
        return (frames.questions.sources + named).compactMap {
            phrase($0).map { $0.ownWords + "?" }
        }
    }

    private func ownWords(ofQuestionsIn frame: Int) -> [String] {
        zip(frames.questions.sources, frames.questions.meanings).filter { $0.1 == frame }
            .compactMap { phrase($0.0).map { $0.ownWords + "?" } }
    }

    private func phrase(_ source: Located<String>) -> Phrase? {
        Phrase(source, spelled: normalizer)
    }
}
