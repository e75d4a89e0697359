import ArgumentParser
import Conversation
import DialogArguments
import DialogLibrary
import Glibc
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

struct MutateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutate",
        abstract:
            "Make every small mistake there is in the content, and tell which nobody notices.",
        discussion: """
            A row, a question or a sign left out, a condition flipped, a bound moved by one, a level milder or more
            urgent, a doubt that means something else, with --words also a phrase or a word of negation left
            out. Each is noticed when the content cannot be loaded, when check finds it or when a transcript fails. It
            changes nothing when that is proven: everybody is sent to the same place, asked the same and told the same of
            treatments, or other phrases hear the same words. What is left survives, with a case or a sentence that
            would notice it.

            It takes many minutes: --every 20 tries one edit in twenty.

            Exit status: 0 nothing survives, 1 something does, 2 content that cannot be used.

            EXAMPLES
              backchat mutate --every 50
              backchat mutate --file knowledge/red-flags.json --write survivors.chat
              backchat mutate --words --record
            """)

    @Option(help: "Edit only this file of Dialogs.")
    var file: String?

    @Option(help: "Try one edit in so many.")
    var every = 1

    @Flag(help: "Edit phrases and words of scope as well.")
    var words = false

    @Option(
        help: ArgumentHelp("Write the cases that would notice what survives.", valueName: "file"))
    var write: String?

    @Flag(help: "Keep the sentences that would notice what survives, for check to look at.")
    var record = false

    @Flag(help: "Tell what became of every edit.")
    var list = false

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script to edit and to play against.")
    var script = standardScript

    func validate() throws {
        guard every > 0 else { throw ValidationError("--every needs a number from 1 on") }
    }

    func run() throws {
        try reporting {
            let content = try dialogs.content(script: script)
            let files = try dialogs.folder().read().files
            let edits = try edits(files)
            let trial = try MutationTrial(
                content, files, dialogs, withWords: edits.contains(where: \.isOfWords))
            var report = MutationReport(isListingAll: list)
            var progress = Progress("edit", of: edits.count)
            for start in stride(from: 0, to: edits.count, by: Self.batch) {
                let batch = start..<min(start + Self.batch, edits.count)
                let outcomes = atOnce(batch) { trial.outcome(of: edits[$0]) }
                progress.finish()
                for (edit, outcome) in zip(edits[batch], outcomes) {
                    report.add(outcome, edit.edit)
                }
                fflush(nil)
                progress.step(by: batch.count)
            }
            progress.finish()
            print(report.summary)
            if let write { try save(report.cases, at: write) }
            if record { try keep(report.sentences, of: content.language.name) }
            if report.survivors > 0 { throw ExitCode(1) }
        }
    }

    /// Edits that are tried together before anything is told of them.
    private static let batch = 32

    /// The edits that are to be tried.
    private func edits(_ files: [ContentFile]) throws -> [MutationTrial.Edit] {
        if let file, !files.contains(where: { $0.path == file }) {
            let names = files.map(\.path)
            throw CannotRun(
                "no file of the content is called \"\(file)\"" + didYouMean(file, among: names))
        }
        var all: [MutationTrial.Edit] = []
        for content in files where isWanted(content.path) {
            var issues: [Issue] = []
            guard let node = parseJSON(content.bytes, file: content.path, issues: &issues) else {
                continue
            }
            all += ContentEdits.of(node, path: content.path).map {
                .init(edit: $0, file: node, path: content.path)
            }
        }
        return all.enumerated().filter { ($0.offset + 1) % every == 0 }.map(\.element)
    }

    private func isWanted(_ path: String) -> Bool {
        if path.hasPrefix("scripts/"), path != "scripts/\(script).json" { return false }
        return file.map { $0 == path } ?? (words || !path.hasPrefix("languages/"))
    }

    private func keep(_ lines: [HeardLine], of language: String) throws {
        var (record, _) = try dialogs.heardRecord(of: language)
        for line in lines { record.add(line) }
        try dialogs.write(record, of: language)
    }

    private func save(_ cases: [String], at path: String) throws {
        do throws(FileFailure) {
            try writeFile(path, cases.joined(separator: "\n\n") + "\n")
        } catch {
            throw CannotRun(error.sentence)
        }
    }
}
