import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogArguments
import DialogLibrary

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a treatment, a claim or a comparison, as in a talk.",
        discussion: """
            TOPIC is a name or a whole question. With --for it is said what in these answers speaks against a
            treatment, and what would still have to be asked; a recommendation needs a talk.

            Exit status: 0 explained, 1 nothing known fits the topic.

            EXAMPLES
              backchat explain massage
              backchat explain is it true that massage flushes out toxins
              backchat explain manual therapy --for site=neck --for thin-bones=yes
              backchat explain --list --format json
            """)

    @Argument(help: "What to explain, in any words.")
    var topic: [String] = []

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("An answer of the person it is for.", valueName: "finding=value"))
    var given: [String] = []

    @Option(help: "How to write it: text, json or markdown.")
    var format: ExplanationFormat = .text

    @Flag(help: "List everything that can be explained.")
    var list = false

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script whose knowledge to use.")
    var script = standardScript

    func run() throws {
        try reporting {
            let content = try dialogs.content(script: script)
            if list {
                print(content.listOfTopics(format), terminator: "")
                return
            }
            let question = topic.joined(separator: " ")
            guard question.contains(where: { !$0.isWhitespace }) else {
                throw CannotRun("name a topic, or see all of them with --list")
            }
            let answers = try given.answers(content.knowledge, option: "--for")
            let explanation = content.explanation(
                of: question, for: Dictionary(answers) { $1 })
            print(explanation.text(format), terminator: "")
            if !explanation.isKnown { throw ExitCode(1) }
        }
    }
}

extension ExplanationFormat: ExpressibleByArgument {}
