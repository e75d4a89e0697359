import Conversation
import DialogArguments
import LanguageUnderstanding
import StrictJSON

/// What a long look at the words of a language found, and what is kept of it.
struct WordsReport {
    let report: LexiconReport
    let problems: [CheckProblem]
    /// Sentences that are not heard any more, as was accepted.
    let accepted: [HeardLine]
    private let language: String
    private let record: HeardRecord

    /// - Parameters:
    ///   - heard: What was kept the last time, and what is wrong with it.
    ///   - isAccepted: What is not heard any more may be forgotten.
    init(
        _ content: Content, since heard: (record: HeardRecord, issues: [Issue]), isAccepted: Bool
    ) {
        language = content.language.name
        let lexicon = content.lexicon()
        report = lexicon.report(on: content.lexiconFiles)
        let lost = lexicon.lost(of: heard.record, besides: report.ownLines)
        accepted = isAccepted ? lost : []
        let missed = isAccepted ? [] : heard.record.issues(of: lost, in: language)
        problems = (report.issues + heard.issues + missed).map { CheckProblem(issue: $0) }
        var record = heard.record
        for line in accepted { record.remove(line) }
        for line in report.ownLines { record.add(line) }
        self.record = record
    }

    /// Keeps what is heard now.
    func keep(in dialogs: DialogOptions) throws { try dialogs.write(record, of: language) }

    func summary(accepting reason: String?) -> String {
        var lines = [
            "\(report.phrases) phrases are heard by their own words, \(report.examples) examples hold, "
                + "\(report.overlaps) pairs of findings share words"
        ]
        if !accepted.isEmpty {
            lines.append("not heard any more, as accepted: \(reason ?? "")")
            lines += accepted.map { "  \($0.text)" }
        }
        return lines.joined(separator: "\n")
    }
}

extension HeardRecord {
    fileprivate func issues(of lost: [HeardLine], in language: String) -> [Issue] {
        let file = DialogOptions.heardFile(language)
        return lost.map { line in
            Issue(
                "phrase/lost",
                at: SourceLocation(file: file, line: lines[line] ?? 1, column: 1),
                "\"\(line.sentence)\" is not heard any more as it was: \(line.finding) \(line.answer)"
            )
        }
    }
}
