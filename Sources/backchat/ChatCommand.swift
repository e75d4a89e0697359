import ArgumentParser
import ClinicalKnowledge
import Conversation
import DialogArguments
import DialogLibrary
import StrictJSON
import TerminalChat

struct ChatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "Talk in this terminal, or through a pipe.",
        discussion: """
            Answer in your own words or with the number of a line; /help lists the commands.
            Nothing is kept unless --record names a file.

            EXAMPLES
              backchat chat --country de
              backchat chat --given age=44 --given site=lower-back
              printf 'my back hurts\\nnone\\n' | backchat chat
            """)

    @Argument(help: "The script to talk by.")
    var script = standardScript

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "Whose telephone numbers to give: uk, de, eu or us.")
    var country: Country = .unknown

    @Option(
        help: ArgumentHelp(
            "Begin with an answer, as if it had been given.", valueName: "finding=value"))
    var given: [String] = []

    @Flag(help: "Plain lines without line editing.")
    var plain = false

    @Option(
        help: ArgumentHelp(
            "Write the conversation, word for word, to FILE as a transcript.", valueName: "file"))
    var record: String?

    @Flag(help: "Show how each utterance was understood, with the place of every rule used.")
    var trace = false

    func run() throws {
        try reporting {
            let content = try dialogs.content(script: script)
            if let doubt = try dialogs.doubt(about: content) { printError("backchat: \(doubt)") }
            var options = TerminalTalk.Options()
            options.given = try given.answers(content.knowledge, option: "--given")
            options.isPlain = plain
            options.traceFolder = trace ? try dialogs.folder().path : nil
            if let record {
                do throws(FileFailure) {
                    try createFile(record)
                } catch {
                    throw CannotRun(error.sentence)
                }
                options.record = { text in
                    do throws(FileFailure) {
                        try writeFile(record, text, mode: 0o600)
                        return nil
                    } catch {
                        return error.sentence
                    }
                }
            }
            let audience = Audience(
                country: country, keeping: record.map { .file($0) } ?? .nothing)
            var talk = TerminalTalk(content, audience: audience, options: options)
            if let failure = talk.run() { throw CannotRun(failure) }
        }
    }
}
