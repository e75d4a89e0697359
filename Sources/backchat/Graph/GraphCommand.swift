import ArgumentParser
import Conversation
import DialogArguments
import DialogLibrary
import Glibc
import StrictJSON

struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Draw the script: what is asked, where answers lead, what transcripts reach.",
        discussion: """
            html is one page for a clinician's review that needs nothing else: the picture, every question with its
            reason, every red flag with what "not sure" does and its sources, what is proven, and the transcripts. dot
            is the language of Graphviz; svg needs Graphviz installed (apt-get install graphviz).

            EXAMPLES
              backchat graph --format html --output review.html
              backchat graph --format svg --output flow.svg
            """)

    @Argument(help: "The script to draw.")
    var script = standardScript

    @Option(help: "How to draw it: dot, svg or html.")
    var format: PictureFormat = .dot

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to write it; standard output without.", valueName: "file"))
    var output: String?

    @OptionGroup var dialogs: DialogOptions

    enum PictureFormat: String, ExpressibleByArgument, CaseIterable { case dot, svg, html }

    func run() throws {
        try reporting {
            let content = try dialogs.content(script: script)
            let files = try dialogs.transcripts()
            let picture = FlowPicture(content, cases: files.flatMap(\.cases))
            switch format {
            case .dot: try put(picture.dot + "\n")
            case .svg: try draw(picture.dot)
            case .html: try put(ReviewPage(picture, transcripts: files).text)
            }
        }
    }

    private func put(_ text: String) throws {
        guard let output else { return print(text, terminator: "") }
        do throws(FileFailure) { try writeFile(output, text) } catch {
            throw CannotRun(error.sentence)
        }
    }

    /// Graphviz draws, from its standard input to where this program writes.
    private func draw(_ dot: String) throws {
        let target = output.map { " -o '\($0.replacing("'", with: "'\\''"))'" } ?? ""
        fflush(nil)
        signal(SIGPIPE, SIG_IGN)
        guard let pipe = popen("command -v dot >/dev/null || exit 127; dot -Tsvg" + target, "w")
        else {
            throw CannotRun("could not start Graphviz")
        }
        fputs(dot, pipe)
        switch pclose(pipe) >> 8 {
        case 0: break
        case 127:
            throw CannotRun("Graphviz is not installed: apt-get install graphviz, or --format dot")
        default: throw CannotRun("Graphviz could not draw the picture")
        }
    }
}
