import ArgumentParser
import Conversation
import DialogArguments
import DialogLibrary
import Glibc
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
            out. Each is noticed when the content cannot be loaded, when check finds it or when a transcript fails; it is
            equivalent when every combination of answers gets the same advice. What is left survives, with
            a case that would notice it where the advice is another.

            It takes many minutes: --every 20 tries one edit in twenty.

            Exit status: 0 nothing survives, 1 something does, 2 content that cannot be used.

            EXAMPLES
              backchat mutate --every 50
              backchat mutate --file knowledge/red-flags.json --write survivors.chat
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

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script to edit and to play against.")
    var script = standardScript

    func validate() throws {
        guard every > 0 else { throw ValidationError("--every needs a number from 1 on") }
    }

    func run() throws {
        try reporting {
            let content = try dialogs.content(script: script)
            let cases = try dialogs.transcripts().flatMap { file in
                file.cases.map { (chat: $0, path: file.path) }
            }
            let files = try dialogs.folder().read().files
            var report = MutationReport()
            do {
                var trial = try MutationTrial(files, content, cases)
                let edits = try edits(files)
                var progress = Progress(
                    "edit", of: edits.reduce(0) { $0 + $1.edits.count })
                for (file, edits) in edits {
                    for edit in edits {
                        progress.step()
                        let outcome = trial.outcome(of: edit, in: file.node, at: file.path)
                        progress.finish()
                        report.add(outcome, edit)
                        fflush(nil)
                    }
                }
            } catch is BoundReached {
                throw CannotRun(
                    "the combinations of answers are too many parts; nothing was decided")
            }
            print(report.summary)
            if let write { try save(report.cases, at: write) }
            if report.survivors > 0 { throw ExitCode(1) }
        }
    }

    /// The files to edit, each with those of its edits that are to be tried.
    private func edits(
        _ files: [ContentFile]
    ) throws -> [(file: (node: JSONNode, path: String), edits: [ContentEdit])] {
        if let file, !files.contains(where: { $0.path == file }) {
            let names = files.map(\.path)
            throw CannotRun(
                "no file of the content is called \"\(file)\"" + didYouMean(file, among: names))
        }
        var number = 0
        return files.compactMap { content in
            let isWanted =
                file.map { $0 == content.path }
                ?? (words || !content.path.hasPrefix("languages/"))
            var issues: [Issue] = []
            guard isWanted,
                !content.path.hasPrefix("scripts/") || content.path == "scripts/\(script).json",
                let node = parseJSON(content.bytes, file: content.path, issues: &issues)
            else { return nil }
            let edits = ContentEdits.of(node, path: content.path).filter { _ in
                number += 1
                return number % every == 0
            }
            return ((node, content.path), edits)
        }
    }

    private func save(_ cases: [String], at path: String) throws {
        do throws(FileFailure) {
            try writeFile(path, cases.joined(separator: "\n\n") + "\n")
        } catch {
            throw CannotRun(error.sentence)
        }
    }
}
