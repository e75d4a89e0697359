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
    package var issues: [Issue] = []
}

extension Lexicon {
    /// Tries every phrase on its own words and every example, and compares all phrases in pairs.
    ///
    /// It takes seconds; loading content does none of it.
    package func report(on files: LexiconFiles) -> LexiconReport {
        var report = LexiconReport()
        tryPhrases(findings, &report) { _ in .open }
        tryPhrases(findingsWhenAsked, &report) { signal in
            Expectation(of: signal.finding, domains[signal.finding] ?? .yesNo)
        }
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

    private func tryPhrases(
        _ table: PhraseTable<Signal>, _ report: inout LexiconReport,
        expecting: (Signal) -> Expectation
    ) {
        for (source, signal) in zip(table.sources, table.meanings) {
            guard let phrase = Phrase(source, spelled: normalizer) else { continue }
            let words = (signal.force == .denial ? deniedPrefix : "") + phrase.ownWords
            let heard = interpret(words, expecting: expecting(signal)).observations
            let isHeard = heard.contains {
                $0.finding == signal.finding
                    && (signal.answer == nil ? $0.answer.isNumber : $0.answer == signal.answer)
            }
            report.phrases += isHeard ? 1 : 0
            guard !isHeard else { continue }
            let instead = heard.filter { $0.finding == signal.finding }.map {
                "\($0.answer.text) at \($0.phrase.line):\($0.phrase.column)"
            }
            report.issues.append(
                Issue(
                    "phrase/blocked", at: source.location,
                    "\"\(words)\" is not heard by it, but "
                        + (instead.first ?? "nothing of \(signal.finding)")))
        }
    }

    /// A negator of one word, to try phrases that count only where they are denied.
    private var deniedPrefix: String {
        plainNegators.first.map { $0 + " " } ?? ""
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

extension Answer {
    fileprivate var isNumber: Bool { if case .value = self { true } else { false } }
}

extension Phrase {
    /// The shortest thing that the phrase should catch.
    fileprivate var ownWords: String {
        elements.compactMap { element in
            switch element {
            case .word(let words, let isOptional): isOptional ? nil : words.first
            case .gap: nil
            case .slot(.number(let bounds, let isAlone)):
                isAlone ? "ok, \(bounds.lowerBound), ok" : "\(max(bounds.lowerBound, 1))"
            case .slot(.score): "7/10"
            case .slot(.length(let days)): "\(max(Int(days.lowerBound), 21)) days"
            }
        }.joined(separator: " ")
    }
}
