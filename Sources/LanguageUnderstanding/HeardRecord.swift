import ClinicalKnowledge
package import StrictJSON

/// `phrases.heard`: what is heard in single sentences, one a line, so that nothing that was heard is lost
/// unnoticed.
///
/// It is kept by `check --write`, which adds a sentence for every phrase and takes none away; what scope words
/// do to phrases is added where nothing else would notice that they are gone.
package struct HeardRecord: Sendable {
    /// Each with the number of its line.
    package private(set) var lines: [HeardLine: Int] = [:]

    package init() {}

    /// - Parameter issues: A line that is none.
    package init(bytes: [UInt8], file: String, issues: inout [Issue]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for (index, written) in text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() where !written.isEmpty {
            guard let line = HeardLine(String(written)) else {
                let place = SourceLocation(file: file, line: index + 1, column: 1)
                issues.append(
                    Issue(
                        "heard/line", at: place,
                        "is no finding, answer, status and sentence, as in \"fever yes denied: no fever\""
                    ))
                continue
            }
            lines[line] = index + 1
        }
    }

    package mutating func add(_ line: HeardLine) {
        if lines[line] == nil { lines[line] = lines.count + 1 }
    }

    package mutating func remove(_ line: HeardLine) { lines[line] = nil }

    /// The same bytes for the same lines.
    package var text: String {
        lines.keys.map(\.text).sorted().map { $0 + "\n" }.joined()
    }
}

extension Lexicon {
    /// Lines that do not hold any more.
    ///
    /// - Parameter known: Lines that are known to hold.
    package func lost(
        of record: HeardRecord, besides known: Set<HeardLine> = []
    ) -> [HeardLine] {
        record.lines.keys.filter { !known.contains($0) && !holds($0) }.sorted()
    }

    /// Whether the sentence is heard so.
    package func holds(_ line: HeardLine) -> Bool {
        switch line.sense {
        case .question: asks(line)
        case .nothing: !observations(of: line, expecting: .open).contains { $0.status == .present }
        case .answered, .answeredTo, .answeredOfList:
            answer(to: line.sense, about: line.finding, by: line.sentence) == line.answer
        case .replacing: observations(of: line, expecting: .open).contains { $0.replaces }
        case .told(let status):
            observations(of: line, expecting: .open).contains { $0.status == status }
        case .asked(let status):
            observations(
                of: line, expecting: Expectation(of: line.finding, domain(of: line.finding))
            ).contains { $0.status == status }
        }
    }

    private func asks(_ line: HeardLine) -> Bool {
        inquiry(about: nil, question: line.sentence).meant[line.finding]?
            .contains { $0.text == line.answer } == true
    }

    /// In one word, as far as it can be told so; `nil` when it is none.
    ///
    /// - Parameter sense: How it is asked.
    func answer(
        to sense: HeardLine.Sense, about finding: FindingID, by sentence: String
    ) -> String? {
        switch sense {
        case .answered:
            let expectation = Expectation(of: finding, domain(of: finding))
            return interpret(sentence, expecting: expectation).answer?.word
        case .answeredTo(let question):
            return interpret(sentence, expecting: .yesNo(nil), question: question).answer?.word
        case .answeredOfList:
            // Of signs that no phrase is about.
            let signs = [finding, FindingID("another")]
            return interpret(sentence, expecting: .checklist(signs)).answer?.word
        case .told, .asked, .replacing, .question, .nothing: return nil
        }
    }

    private func observations(
        of line: HeardLine, expecting expectation: Expectation
    ) -> [Observation] {
        interpret(line.sentence, expecting: expectation).observations.filter {
            $0.finding == line.finding && $0.answer.text == line.answer
        }
    }
}

extension HeardAnswer {
    /// Of signs of a list, whether they are all there.
    fileprivate var word: String? {
        switch self {
        case .yes(let timing): timing == .new ? "yes" : timing.rawValue
        case .no: "no"
        case .unsure: "unsure"
        case .refused: "refused"
        case .value(let number): Answer.value(number).text
        case .choice(let value): value
        case .picks(_, let restDenied, _): restDenied ? "only" : "some"
        case .doubts: "doubts"
        case .noneOfThese: "none"
        case .unclear: "unclear"
        }
    }
}
