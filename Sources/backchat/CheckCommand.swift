import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogEngine
import DialogLibrary

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
            for name in names {
                let content = try dialogs.content(script: name)
                print(
                    "\(name): \(content.knowledge.findings.count) findings, "
                        + "\(content.knowledge.redFlags.count) red flags, "
                        + "\(content.script.states.count) states; no mistake found")
            }
        }
    }
}
