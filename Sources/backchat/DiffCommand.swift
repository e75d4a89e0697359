import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogArguments
import DialogLibrary
import ScriptVerification
import StrictJSON

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what a change of content does to people.",
        discussion: """
            Goes through all combinations of answers that either content can tell apart and counts those that are
            sent elsewhere, those that are asked otherwise, and those that are told otherwise whether a treatment is free
            to be had; each with a case that backchat test can play on the new content. Changes of wording
            alone are told apart.

            Exit status: 0 for nobody it is milder, or a reason is given; 1 somebody gets milder advice, is not asked
            any more for what could lift it, or is told of less against a treatment; 2 content that cannot be used.

            EXAMPLES
              git worktree add /tmp/before main && backchat diff /tmp/before/Dialogs
              backchat diff /tmp/before/Dialogs Dialogs --accept-milder "CES-06 asked for too much"
            """)

    @Argument(help: "The Dialogs folder as it was.")
    var old: String

    @Argument(help: "The Dialogs folder as it is; without it the one that is found.")
    var new: String?

    @Option(help: "The script to compare.")
    var script = standardScript

    @Option(
        help: ArgumentHelp("Why milder advice for somebody is right.", valueName: "reason"))
    var acceptMilder: String?

    @Option(help: "text for people; json, one object.")
    var format: ReportFormat = .text

    func run() throws {
        try reporting {
            let (before, after) = (options(old), options(new))
            let report: DiffReport
            do {
                report = DiffReport(
                    try ContentDiff(
                        from: try before.content(script: script),
                        to: try after.content(script: script)),
                    FileDiff(from: try before.folder(), to: try after.folder()),
                    accepted: acceptMilder)
            } catch is BoundReached {
                throw CannotRun(
                    "the combinations of answers are too many parts; nothing was decided")
            }
            switch format {
            case .text: print(report.text)
            case .json: print(report.json.line)
            }
            if report.isMilder, acceptMilder == nil { throw ExitCode(1) }
        }
    }

    private func options(_ folder: String?) -> DialogOptions {
        var options = DialogOptions()
        options.dialogs = folder
        return options
    }
}
