import ArgumentParser
import Conversation
import DialogArguments
import DialogEngine
import DialogLibrary
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read all content, report every mistake in it, and prove its safety properties.",
        discussion: """
            A safety property names answers without which nobody may get milder advice, the most questions that
            anybody is asked, or treatments that people are never told to be free to have. Each is searched for
            over all combinations of answers that the content can tell apart; what breaks it is shown as a short
            conversation.

            Every phrase must be heard by its own words, every example as it says, and what the same words
            can tell of two findings must be declared. Whatever was heard when the content was last proven must
            still be heard: languages/*/phrases.heard has a sentence for every phrase.

            With --write that file is kept up, and a certificate is left beside each script: backchat-server serves
            no content without a fresh one, and backchat chat warns. --accept-unheard forgets the sentences that are
            not heard any more.

            Exit status: 0 no mistake, 1 a property that is broken or not decided or a phrase that is not heard
            right, 2 content that cannot be used.

            EXAMPLES
              backchat check
              backchat check --dialogs drafts/Dialogs
              backchat check --write
              backchat check --format json
              backchat check --explain safety/broken
            """)

    @Argument(help: "The scripts to check; all of them without.")
    var scripts: [String] = []

    @Flag(help: "Leave a certificate beside each script of which everything is proven.")
    var write = false

    @Option(
        help: ArgumentHelp(
            "Why it is right that some words are not heard any more.", valueName: "reason"))
    var acceptUnheard: String?

    @Option(
        help: ArgumentHelp(
            "Say what an issue means, with an example and the mend.", valueName: "id"))
    var explain: String?

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "text for people; json, one object.")
    var format: ReportFormat = .text

    func run() throws {
        try reporting {
            if let explain { return try tell(of: explain) }
            let folder = try dialogs.folder()
            let names = scripts.isEmpty ? folder.scripts : scripts
            if names.isEmpty { throw CannotRun("found no script to check") }
            var broken: Set<Issue> = []
            var reports: [SafetyReport] = []
            var words: WordsReport?
            var progress = Progress("proving", of: names.count)
            for name in names {
                progress.step()
                do {
                    let content = try dialogs.content(script: name)
                    let heard = try dialogs.heardRecord(of: content.language.name)
                    let isFirst = words == nil
                    let (report, found) = atOnce {
                        SafetyReport(content)
                    } _: {
                        isFirst
                            ? WordsReport(content, since: heard, isAccepted: acceptUnheard != nil)
                            : nil
                    }
                    reports.append(report)
                    words = words ?? found
                } catch let failure as BrokenContent {
                    broken.formUnion(failure.issues)
                }
            }
            progress.finish()
            let problems = reports.flatMap(\.problems) + (words?.problems ?? [])
            switch format {
            case .text: printText(reports, words, problems, in: folder.path)
            case .json:
                let all = broken.sorted().map { CheckProblem(issue: $0) } + problems
                print(json(reports, words?.report, all).line)
            }
            if !broken.isEmpty {
                guard format == .text else { throw ExitCode(2) }
                throw BrokenContent(issues: broken.sorted(), folder: folder.path)
            }
            guard let words, problems.isEmpty else { throw ExitCode(1) }
            guard write else { return }
            try words.keep(in: dialogs)
            for report in reports { try dialogs.write(report.certificate(words.report)) }
        }
    }

    private func tell(of id: String) throws {
        guard let guide = IssueGuide.all.first(where: { $0.id == id }) else {
            let ids = IssueGuide.all.map(\.id)
            throw CannotRun("no issue is called \"\(id)\"" + didYouMean(id, among: ids))
        }
        print(guide.text)
    }

    private func printText(
        _ reports: [SafetyReport], _ words: WordsReport?, _ problems: [CheckProblem],
        in folder: String
    ) {
        for report in reports { print(report.summary) }
        for problem in problems { print(problem.text(in: folder)) }
        if let words { print(words.summary(accepting: acceptUnheard)) }
    }

    private func json(
        _ reports: [SafetyReport], _ words: LexiconReport?, _ problems: [CheckProblem]
    ) -> JSONValue {
        .object([
            .init(key: "scripts", value: .array(reports.map(\.json))),
            .init(key: "phrases", value: .number(Double(words?.phrases ?? 0))),
            .init(key: "overlaps", value: .number(Double(words?.overlaps ?? 0))),
            .init(key: "issues", value: .array(problems.map(\.json))),
        ])
    }
}
