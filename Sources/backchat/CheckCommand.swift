import ArgumentParser
import Conversation
import DialogEngine
import DialogLibrary
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

            Exit status: 0 no mistake, 1 a property that is broken or not decided, 2 content that cannot be
            used.

            EXAMPLES
              backchat check
              backchat check --dialogs drafts/Dialogs
            """)

    @Argument(help: "The scripts to check; all of them without.")
    var scripts: [String] = []

    @OptionGroup var dialogs: DialogOptions

    func run() throws {
        try reporting {
            let names = scripts.isEmpty ? try dialogs.folder().scripts : scripts
            if names.isEmpty { throw CannotRun("found no script to check") }
            var issues: Set<Issue> = []
            var reports: [SafetyReport] = []
            for name in names {
                do {
                    let content = try dialogs.content(script: name)
                    let report = SafetyReport(content)
                    reports.append(report)
                    print(report.text)
                } catch let broken as BrokenContent {
                    issues.formUnion(broken.issues)
                }
            }
            if !issues.isEmpty {
                throw BrokenContent(issues: issues.sorted(), folder: try dialogs.folder().path)
            }
            if !reports.allSatisfy(\.isProven) { throw ExitCode(1) }
        }
    }
}
