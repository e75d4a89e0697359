import ArgumentParser
import Conversation
import DialogArguments
import DialogLibrary
import StrictJSON

struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Play the transcripts that test the content.",
        discussion: """
            Exit status: 0 all passed, 1 a case failed, 2 a file that cannot be played.

            EXAMPLES
              backchat test
              backchat test Dialogs/transcripts/emergency.chat --case "Cannot pee"
              backchat test --format json | jq .failures
              backchat test --bless       take over changed words and ids, after showing them
            """)

    @Argument(help: "Files or folders of transcripts; Dialogs/transcripts without.")
    var paths: [String] = []

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script to play against.")
    var script = standardScript

    @Option(name: .customLong("case"), help: "Play only the case of this name.")
    var caseName: String?

    @Option(help: "How to report: text, tap or json.")
    var format: ReportFormat = .text

    @Flag(help: "Update ids and words in the files; never to a milder disposition.")
    var bless = false

    enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, tap, json }

    func run() throws {
        try reporting {
            let player = ChatPlayer(content: try dialogs.content(script: script))
            let files = try dialogs.transcripts(at: paths).map {
                $0.keeping { caseName == nil || $0.name == caseName }
            }
            if bless { return try update(files, player) }
            var report = ChatReport(format: format, dialogs: dialogs.dialogs, script: script)
            var progress = Progress("playing", of: files.map(\.cases.count).reduce(0, +))
            for file in files {
                for chat in file.cases {
                    report.add(player.play(chat, path: file.path), chat, in: file)
                    progress.step()
                }
            }
            progress.finish()
            guard report.count > 0 else { throw CannotRun("found no case to play") }
            report.finish()
            if report.failures > 0 { throw ExitCode(1) }
        }
    }

    private func update(_ files: [ChatFile], _ player: ChatPlayer) throws {
        for file in files {
            do {
                let (lines, changes) = try ChatBlessing(player: player).bless(file)
                for change in changes {
                    print("\(file.path):\(change.line)")
                    for line in change.before { print("- \(line)") }
                    for line in change.after { print("+ \(line)") }
                }
                if !changes.isEmpty { try writeFile(file.path, lines.joined(separator: "\n")) }
            } catch let failure as ChatFailure {
                throw CannotRun(
                    "\(file.path):\(failure.line): not blessed: expected \(failure.expected), "
                        + "got \(failure.actual)")
            } catch let failure as FileFailure {
                throw CannotRun(failure.sentence)
            }
        }
    }
}
