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
            A safety property names answers without which nobody may get milder advice. Each is searched for
            over all combinations of answers that the content can tell apart; what breaks it is shown as the
            shortest conversation found.

            Every phrase must be heard by its own words, every example as it says, and what the same words
            can tell of two findings must be declared.

            With --write a certificate is left beside each script: backchat-server serves no content without a
            fresh one, and backchat chat warns.

            Exit status: 0 no mistake, 1 a property that is broken or not decided or a phrase that is not heard
            right, 2 content that cannot be used.

            EXAMPLES
              backchat check
              backchat check --dialogs drafts/Dialogs
              backchat check --write
            """)

    @Argument(help: "The scripts to check; all of them without.")
    var scripts: [String] = []

    @Flag(help: "Leave a certificate beside each script of which everything is proven.")
    var write = false

    @OptionGroup var dialogs: DialogOptions

    func run() throws {
        try reporting {
            let names = scripts.isEmpty ? try dialogs.folder().scripts : scripts
            if names.isEmpty { throw CannotRun("found no script to check") }
            var issues: Set<Issue> = []
            var reports: [SafetyReport] = []
            var words: LexiconReport?
            for name in names {
                do {
                    let content = try dialogs.content(script: name)
                    let report = SafetyReport(content)
                    reports.append(report)
                    print(report.text)
                    if words == nil { words = content.lexiconReport() }
                } catch let broken as BrokenContent {
                    issues.formUnion(broken.issues)
                }
            }
            if !issues.isEmpty {
                throw BrokenContent(issues: issues.sorted(), folder: try dialogs.folder().path)
            }
            for issue in words?.issues ?? [] { print(issue) }
            if let words {
                print(
                    "\(words.phrases) phrases are heard by their own words, \(words.examples) examples hold, "
                        + "\(words.overlaps) pairs of findings share words")
            }
            guard let words, words.issues.isEmpty, reports.allSatisfy(\.isProven) else {
                throw ExitCode(1)
            }
            if write {
                for report in reports { try dialogs.write(report.certificate(words)) }
            }
        }
    }
}
