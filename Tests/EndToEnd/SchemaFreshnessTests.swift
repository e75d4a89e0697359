import Conversation
import Foundation
import StrictJSON
import Testing

/// The schemas for editors say what the reader says.
struct SchemaFreshnessTests {
    static let folder = Places.dialogs + "/schema"

    @Test(arguments: Content.shapes.map(\.path))
    func `a schema file is what the program would write`(path: String) throws {
        let shape = try #require(Content.shapes.first { $0.path == path })
        let page = shape.schema.document(title: path).page
        #expect(try text(of: "\(Self.folder)/\(shape.schemaName)") == page)
        #expect(try Program("schema", path).run() == .init(status: 0, output: page))
    }

    @Test func `there is one schema file for each kind of content and no other file`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        #expect(files.sorted() == Content.shapes.map(\.schemaName).sorted())
    }

    @Test func `all schemas are written with one command`() throws {
        try withTemporaryFolder { folder in
            #expect(try Program("schema", "--write", folder).run() == .init(status: 0))
            for shape in Content.shapes {
                let page = shape.schema.document(title: shape.path).page
                #expect(try text(of: "\(folder)/\(shape.schemaName)") == page)
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(files.count == Content.shapes.count)
        }
    }
}
