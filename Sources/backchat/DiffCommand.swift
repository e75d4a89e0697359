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
            sent elsewhere, with the fewest answers that show it and a case that backchat test can play on the
            new content. Changes of wording alone are told apart.

            Exit status: 0 nobody gets milder advice, or a reason is given; 1 somebody does; 2 content that
            cannot be used.

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
                    try AdviceDiff(
                        from: try before.content(script: script).script,
                        to: try after.content(script: script).script),
                    from: try before.folder(), to: try after.folder(), accepted: acceptMilder)
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
