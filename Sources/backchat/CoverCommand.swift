import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogArguments
import DialogEngine
import DialogLibrary
import ScriptVerification
import StrictJSON

struct CoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cover",
        abstract: "Tell what the transcripts reach, and write those that are missing.",
        discussion: """
            Counted are states that ask; answers that the content can tell apart, with the ends of intervals; conditions both
            ways; calls of red flags left open by a doubt; and each part of a condition deciding about it both ways
            (masking MC/DC). What no combination of answers can reach is left out, and proven to be out of reach.

            --generate writes few cases that reach what is missing. They say what the content does now: read
            them before you keep them.

            Exit status: 0, or 1 when less than --at-least of the parts that can decide do so.

            EXAMPLES
              backchat cover
              backchat cover --missing
              backchat cover --generate more.chat --at-least 95
            """)

    @Argument(help: "Files or folders of transcripts; Dialogs/transcripts without.")
    var paths: [String] = []

    @Flag(help: "List what is missing, and what is out of reach.")
    var missing = false

    @Option(help: ArgumentHelp("Write cases that reach what is missing.", valueName: "file"))
    var generate: String?

    @Option(help: ArgumentHelp("Of the deciding parts, in percent.", valueName: "percent"))
    var atLeast = 0

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script to play against.")
    var script = standardScript

    func run() throws {
        try reporting {
            let content = try dialogs.content(script: script)
            let setting = TalkSetting(content)
            var states: Set<StateID> = []
            var held: Set<Answers> = []
            for chat in try dialogs.transcripts(at: paths).flatMap(\.cases) {
                let played = PlayedCase(chat, in: setting)
                states.formUnion(played.states)
                held.formUnion(played.held)
            }
            do {
                let advice = try AdviceSets(
                    content.script, classes: AnswerClasses(content.script))
                let report = CoverReport(
                    try Coverage(of: advice, seen: held), states, of: content.script)
                print(report.text(withMissing: missing))
                if let generate {
                    let talks = try report.coverage.conversations()
                    if talks.isEmpty { print("nothing is missing, nothing was written") }
                    if !talks.isEmpty { try write(talks, to: generate) }
                }
                if report.percent < atLeast { throw ExitCode(1) }
            } catch is BoundReached {
                throw CannotRun(
                    "the combinations of answers are too many parts; nothing was decided")
            }
        }
    }

    private func write(_ talks: [ToldConversation], to path: String) throws {
        let cases = talks.enumerated().map { number, talk in
            shownCase("Reached \(number + 1)", talk.noted, talk.advice).joined(separator: "\n")
        }
        do throws(FileFailure) {
            try writeFile(path, cases.joined(separator: "\n\n") + "\n")
        } catch {
            throw CannotRun(error.sentence)
        }
    }
}
