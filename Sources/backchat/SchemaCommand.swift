import ArgumentParser
import Conversation
import DialogArguments
import DialogLibrary
import StrictJSON

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a kind of content file.",
        discussion: """
            EXAMPLES
              backchat schema                             the kinds of file there are
              backchat schema knowledge/findings.json     the schema of one
              backchat schema --format json               the kinds and the names of their schemas
              backchat schema --write Dialogs/schema      write them all, for editors
            """)

    @Argument(help: "The kind of file, as listed without it.")
    var kind: String?

    @Option(help: "How to list the kinds: text or json; a schema is always JSON.")
    var format: ListFormat = .text

    enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: ArgumentHelp("Write all schemas to this folder.", valueName: "dir"))
    var write: String?

    func run() throws {
        try reporting {
            if let write {
                for shape in Content.shapes {
                    do throws(FileFailure) {
                        let file = "\(write)/\(shape.schemaName)"
                        try writeFile(file, shape.schema.document(title: shape.path).page)
                    } catch {
                        throw CannotRun(error.sentence)
                    }
                }
            } else if let kind {
                guard let shape = Content.shapes.first(where: { $0.path == kind }) else {
                    let known = Content.shapes.map(\.path)
                    throw CannotRun(
                        "no kind of file is called \"\(kind)\"" + didYouMean(kind, among: known))
                }
                print(shape.schema.document(title: kind).page, terminator: "")
            } else {
                list()
            }
        }
    }

    private func list() {
        switch format {
        case .text: for shape in Content.shapes { print(shape.path) }
        case .json:
            let kinds = Content.shapes.map { shape in
                JSONValue.members([
                    "kind": .string(shape.path), "schema": .string(shape.schemaName),
                ])
            }
            print(JSONValue.array(kinds).line)
        }
    }
}
