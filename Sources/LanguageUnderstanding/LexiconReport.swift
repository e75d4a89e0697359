import ClinicalKnowledge
package import StrictJSON

/// What a long look at the words of a language finds, beyond what loading examines.
package struct LexiconReport: Sendable {
    /// Phrases that were each heard by their own words.
    package var phrases = 0
    /// Examples that were heard as they say.
    package var examples = 0
    /// Findings whose phrases can match the very same words, all of them declared.
    package var overlaps = 0
    /// What was heard in the own words of phrases.
    package var ownLines: Set<HeardLine> = []
    package var issues: [Issue] = []
}

extension Lexicon {
    /// Tries every phrase on its own words and every example, and compares all phrases in pairs.
    ///
    /// It takes seconds; loading content does none of it.
    package func report(on files: LexiconFiles) -> LexiconReport {
        var report = LexiconReport()
        tryPhrases(&report)
        tryExamples(files.examples, &report)
        compareOverlaps(files.phrases, &report)
        if let line = files.ordinaryWords.unsortedLine {
            let place = SourceLocation(file: "ordinary-words.txt", line: line, column: 1)
            report.issues.append(
                Issue("words/order", at: place, "does not come after the word before it"))
        }
        report.issues.sort()
        return report
    }

    /// The examples that are not heard as they say.
    package func exampleIssues(_ files: LexiconFiles) -> [Issue] {
        var report = LexiconReport()
        tryExamples(files.examples, &report)
        return report.issues
    }

    private func tryExamples(_ examples: [Entry<PhraseExamples>], _ report: inout LexiconReport) {
        for entry in examples {
            let finding = FindingID(entry.key)
            let groups: [(String, [Located<String>], (Observation) -> Bool)] = [
                ("present", entry.value.present, { $0.status == .present && $0.answer != .no }),
                ("denied", entry.value.denied, \.isDenied),
            ]
            for (name, sentences, isMeant) in groups {
                for sentence in sentences {
                    let isHeard = heard(sentence.value, finding).contains(where: isMeant)
                    report.examples += isHeard ? 1 : 0
                    if !isHeard { report.issues.append(failure(sentence, finding, "not \(name)")) }
                }
            }
            for sentence in entry.value.not {
                let isHeld = heard(sentence.value, finding).contains {
                    $0.status == .present && $0.answer != .no
                }
                report.examples += isHeld ? 0 : 1
                if isHeld { report.issues.append(failure(sentence, finding, "present")) }
            }
        }
    }

    private func heard(_ sentence: String, _ finding: FindingID) -> [Observation] {
        interpret(sentence, expecting: .open).observations.filter { $0.finding == finding }
    }

    private func failure(
        _ sentence: Located<String>, _ finding: FindingID, _ heard: String
    ) -> Issue {
        Issue(
            "phrase/example", at: sentence.location,
            "\"\(sentence.value)\" is heard as \(heard) of \(finding)")
    }
}

extension Observation {
    /// "No fever", and "my bladder is fine" as well.
    fileprivate var isDenied: Bool {
        status == .denied && answer != .no || status == .present && answer == .no
    }
}
