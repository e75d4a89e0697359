import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogArguments
import DialogLibrary
import Glibc
import LanguageUnderstanding
import StrictJSON
import TerminalChat

struct InterpretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interpret",
        abstract: "Show what is heard in utterances: one a line in, one JSON object a line out.",
        discussion: """
            A line that is itself a JSON object brings its own question: {"utterance": "only one",
            "expecting": "yes-no", "question": "Do you have it in both legs?"}. Other members are ignored.

            A number is given as it was said, a length of time in days. A line that is too long or asks for
            what cannot be awaited gives {"error": …}; the exit status is 1 then.

            EXAMPLES
              echo 'no fever but my legs feel like jelly' | backchat interpret
              echo 'a week or so' | backchat interpret --expecting duration
              backchat interpret --expecting yes-no:fever < answers.txt
              backchat interpret --format text < utterances.txt
            """)

    @Option(
        help: ArgumentHelp(
            "What the utterance answers.",
            discussion:
                "open, yes-no, yes-no:FINDING, choice:FINDING, duration, scale, age or number.",
            valueName: "kind"))
    var expecting = "open"

    @Option(
        help: """
            The question as it was put; it says what a yes-no is about. For a finding, the script's own \
            unless another is given.
            """)
    var question: String?

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script whose knowledge to use.")
    var script = standardScript

    @Option(help: "json, one object a line; text, for people, with the place of every phrase.")
    var format: HeardFormat = .json

    enum HeardFormat: String, ExpressibleByArgument, CaseIterable { case json, text }

    func run() throws {
        try reporting {
            let interpreter = Interpreter(try dialogs.content(script: script))
            let standing = InterpretRequest(expecting: expecting, question: question)
            guard interpreter.expectation(named: expecting) != nil else {
                throw CannotRun("nothing can be awaited as \"\(expecting)\"; see --help")
            }
            let folder = try dialogs.folder().path
            var lines = PlainLines(
                descriptor: STDIN_FILENO, limit: LanguageUnderstanding.Limits.interpretedBytes)
            var hasFailed = false
            reading: while true {
                switch lines.next() {
                case .end: break reading
                case .interrupted, .woken: continue
                case .tooLong:
                    let limit = LanguageUnderstanding.Limits.interpretedBytes
                    hasFailed = true
                    show(error: "longer than \(limit) bytes")
                case .line(let line):
                    if let (utterance, heard) = interpreter.interpret(line, standing) {
                        show(heard, interpreter.json(heard, of: utterance), folder)
                    } else {
                        hasFailed = true
                        show(error: "nothing can be awaited as this \"expecting\" says")
                    }
                }
                if !lines.hasMore { fflush(nil) }
            }
            if hasFailed { throw ExitCode(1) }
        }
    }

    private func show(_ heard: Interpretation, _ json: JSONValue, _ folder: String) {
        switch format {
        case .json: print(json.line)
        case .text: print(heard.traced(folder: folder).joined(separator: "\n") + "\n")
        }
    }

    private func show(error sentence: String) {
        switch format {
        case .json: print(JSONValue.members(["error": .string(sentence)]).line)
        case .text: print("error    \(sentence)\n")
        }
    }
}
