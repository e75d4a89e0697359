import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogEngine
import DialogLibrary
import StrictJSON

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read all content and report every mistake in it.",
        discussion: """
            Exit status: 0 no mistake, 2 content that cannot be used.

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
            for name in names {
                let content: Content
                do {
                    content = try dialogs.content(script: name)
                } catch let broken as BrokenContent {
                    issues.formUnion(broken.issues)
                    continue
                }
                print(
                    "\(name): \(content.knowledge.findings.count) findings, "
                        + "\(content.knowledge.redFlags.count) red flags, "
                        + "\(content.script.states.count) states; no mistake found")
            }
            if !issues.isEmpty {
                throw BrokenContent(issues: issues.sorted(), folder: try dialogs.folder().path)
            }
        }
    }
}
