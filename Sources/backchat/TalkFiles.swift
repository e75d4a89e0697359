import ArgumentParser
import Conversation
import DialogArguments
import DialogLibrary

/// The files that a talk can leave behind: for their owner alone, and never over another file.
struct TalkFiles: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write the conversation, word for word, to FILE as a transcript.", valueName: "file"))
    var record: String?

    @Option(
        help: ArgumentHelp(
            "Write half a page to hand over to FILE; as Markdown when it ends in .md.",
            valueName: "file"))
    var summary: String?

    /// Makes the files, so that a talk does not begin whose words could not be written.
    func create() throws {
        for path in [record, summary].compactMap(\.self) {
            do throws(FileFailure) {
                try createFile(path)
            } catch {
                throw CannotRun(error.sentence)
            }
        }
    }

    /// Writes the record; a sentence when that fails.
    var recording: (@Sendable (String) -> String?)? {
        guard let path = record else { return nil }
        return { failure(path, $0) }
    }

    /// Writes the summary; a sentence when that fails.
    var summing: (@Sendable (Summary) -> String?)? {
        guard let path = summary else { return nil }
        let isMarkdown = path.hasSuffix(".md")
        return { summary in
            failure(path, isMarkdown ? summary.markdown : summary.text + "\n")
        }
    }
}

private func failure(_ path: String, _ text: String) -> String? {
    do throws(FileFailure) {
        try writeFile(path, text, mode: 0o600)
        return nil
    } catch {
        return error.sentence
    }
}
