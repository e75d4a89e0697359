import ClinicalKnowledge
import StrictJSON

extension Lexicon {
    /// Tries every phrase on its own words, and keeps what is heard in them.
    func tryPhrases(_ report: inout LexiconReport) {
        for (source, signal, isAsked) in signals {
            guard let words = ownWords(of: source, signal) else { continue }
            let heard = heard(words, of: signal, isAsked: isAsked)
            if let own = heard.first(where: signal.isAnswered) {
                report.phrases += 1
                report.ownLines.insert(
                    HeardLine(
                        finding: signal.finding, answer: own.answer.text,
                        sense: isAsked ? .asked(own.status) : .told(own.status), sentence: words))
                continue
            }
            let instead = heard.map {
                "\($0.answer.text) at \($0.phrase.line):\($0.phrase.column)"
            }
            report.issues.append(
                Issue(
                    "phrase/blocked", at: source.location,
                    "\"\(words)\" is not heard by it, but "
                        + (instead.first ?? "nothing of \(signal.finding)")))
        }
        report.ownLines.formUnion(linesOfQuestions)
    }

    /// What is heard in the own words of every phrase.
    package func ownLines() -> [HeardLine] {
        var report = LexiconReport()
        tryPhrases(&report)
        return report.ownLines.sorted()
    }

    private var linesOfQuestions: [HeardLine] {
        zip(findingsInQuestions.sources, findingsInQuestions.meanings).compactMap {
            source, signal in
            guard let words = Phrase(source, spelled: normalizer)?.ownWords,
                let answer = signal.answer
            else { return nil }
            let line = HeardLine(
                finding: signal.finding, answer: answer.text, sense: .question, sentence: words)
            return holds(line) ? line : nil
        }
    }

    func domain(of finding: FindingID) -> Domain { domains[finding] ?? .yesNo }

    private var signals: [(source: Located<String>, signal: Signal, isAsked: Bool)] {
        zip(findings.sources, findings.meanings).map { ($0, $1, false) }
            + zip(findingsWhenAsked.sources, findingsWhenAsked.meanings).map { ($0, $1, true) }
    }

    private func ownWords(of source: Located<String>, _ signal: Signal) -> String? {
        guard let phrase = Phrase(source, spelled: normalizer) else { return nil }
        return (signal.force == .denial ? deniedPrefix : "") + phrase.ownWords
    }

    private func heard(_ words: String, of signal: Signal, isAsked: Bool) -> [Observation] {
        let expectation =
            isAsked ? Expectation(of: signal.finding, domain(of: signal.finding)) : .open
        return interpret(words, expecting: expectation).observations.filter {
            $0.finding == signal.finding
        }
    }

    /// A negator of one word, to try phrases that count only where they are denied.
    private var deniedPrefix: String {
        plainNegators.first.map { $0 + " " } ?? ""
    }
}

extension Lexicon.Signal {
    fileprivate func isAnswered(by observation: Observation) -> Bool {
        answer == nil ? observation.answer.isNumber : observation.answer == answer
    }
}

extension Answer {
    fileprivate var isNumber: Bool { if case .value = self { true } else { false } }
}

extension Phrase {
    /// The shortest thing that the phrase should catch.
    var ownWords: String {
        elements.compactMap { element in
            switch element {
            case .word(let words, let isOptional): isOptional ? nil : words.first
            case .gap: nil
            case .slot(let slot): slot.ownWords
            }
        }.joined(separator: " ")
    }
}

extension Phrase.Slot {
    /// Something that it takes.
    var ownWords: String {
        switch self {
        case .number(let bounds, let isAlone):
            isAlone
                ? "ok, \(Answer.value(bounds.lowerBound).text), ok"
                : Answer.value(max(bounds.lowerBound, 1)).text
        case .score: "7/10"
        case .length(let days): "\(max(Int(days.lowerBound), 21)) days"
        }
    }
}
