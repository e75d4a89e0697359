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
            Answer in your own words or with the number of a line; /help lists the commands, Tab completes
            them, Ctrl-C clears the line, and Ctrl-D or Ctrl-C on an empty one leaves. Nothing is kept unless
            --record or --summary names a file.

            NO_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM=dumb are heeded. ACCESSIBLE=1 is for screen readers:
            no colours, no rules, and who speaks is said; --plain does the same without line editing.

            EXAMPLES
              backchat chat --country de
              backchat chat --given age=44 --given site=lower-back
              backchat chat --summary for-my-doctor.md
              backchat chat --watch --trace --dialogs drafts/Dialogs
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

    @Flag(help: "Plain lines without line editing or colours, and who speaks is said.")
    var plain = false

    @OptionGroup var files: TalkFiles

    @Flag(
        help: ArgumentHelp(
            "Read the content again whenever a file of it changes.",
            discussion:
                "The talk so far is then had again on the new content, and what is different is shown."
        ))
    var watch = false

    @Flag(help: "Show how each utterance was understood, with the place of every rule used.")
    var trace = false

    func run() throws {
        try reporting {
            let folder = try dialogs.folder()
            // From before the first file is read, so that no change is missed.
            let watched = watch ? FolderWatch(folder) : nil
            let read = try dialogs.files(script: script)
            let audience = Audience(
                country: country,
                keeping: (files.record ?? files.summary).map { .file($0) } ?? .nothing)
            let doubt = try dialogs.doubt(
                about: read.files.version(of: script), script: script)
            var options = TerminalTalk.Options()
            options.isPlain = plain
            options.isGreeted = try doubt == nil && greet(audience, from: read)
            let content = try dialogs.content(script: script, from: read)
            if let doubt { printError("backchat: \(doubt)") }
            options.given = try given.answers(content.knowledge, option: "--given")
            options.traceFolder = trace ? folder.path : nil
            if !options.isGreeted { try files.create() }
            options.record = files.recording
            options.summary = files.summing
            options.renewal = watched.map { renewal(of: folder, watched: $0) }
            var talk = TerminalTalk(content, audience: audience, options: options)
            if let failure = talk.run() { throw CannotRun(failure) }
        }
    }

    /// Proven content greets at once and is read while the person reads; false when all of it must be
    /// there first.
    private func greet(_ audience: Audience, from read: FolderFiles) throws -> Bool {
        guard given.isEmpty, let greeting = read.greeting(to: audience) else { return false }
        try files.create()
        TerminalTalk.greet(greeting, isPlain: plain)
        return true
    }

    private func renewal(
        of folder: DialogFolder, watched: FolderWatch
    ) -> TerminalTalk.Renewal {
        let script = script
        return .init(hasChanged: watched.hasChanged) {
            do throws(ContentFailure) {
                return .success(try folder.content(script: script))
            } catch {
                let broken = BrokenContent(issues: error.issues, folder: folder.path)
                return .failure(
                    .init(broken.list + "\n[the talk goes on with the content it had]"))
            }
        }
    }
}
