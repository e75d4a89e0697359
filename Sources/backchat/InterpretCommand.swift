import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogArguments
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
            """)

    @Option(
        help: ArgumentHelp(
            "What the utterance answers.",
            discussion:
                "open, yes-no, yes-no:FINDING, choice:FINDING, duration, scale, age or number.",
            valueName: "kind"))
    var expecting = "open"

    @Option(help: "The question as it was put; it says what a yes-no is about.")
    var question: String?

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script whose knowledge to use.")
    var script = standardScript

    func run() throws {
        try reporting {
            let interpreter = Interpreter(try dialogs.content(script: script))
            let standing = InterpretRequest(expecting: expecting, question: question)
            guard interpreter.expectation(named: expecting) != nil else {
                throw CannotRun("nothing can be awaited as \"\(expecting)\"; see --help")
            }
            var lines = PlainLines(
                descriptor: STDIN_FILENO, limit: LanguageUnderstanding.Limits.interpretedBytes)
            var hasFailed = false
            reading: while true {
                let answer: JSONValue
                switch lines.next() {
                case .end: break reading
                case .interrupted, .woken: continue
                case .tooLong:
                    let limit = LanguageUnderstanding.Limits.interpretedBytes
                    answer = .members(["error": .string("longer than \(limit) bytes")])
                case .line(let line): answer = interpreter.interpret(line, standing)
                }
                if case .object(let members) = answer, members.first?.key == "error" {
                    hasFailed = true
                }
                print(answer.line)
                if !lines.hasMore { fflush(nil) }
            }
            if hasFailed { throw ExitCode(1) }
        }
    }
}
