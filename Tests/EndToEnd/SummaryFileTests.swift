import Foundation
import Testing

/// `--summary FILE`: half a page to hand over.
struct SummaryFileTests {
    @Test(arguments: [("talk.txt", "Summary of a talk"), ("talk.md", "# Summary of a talk")])
    func `a summary is left for its owner alone`(name: String, beginning: String) throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/\(name)"
            let outcome = try Program("chat", "--summary", path)
                .run("my lower back hurts\nnumb when I wipe\n")
            #expect(outcome.end == .status(0))
            let summary = try text(of: path)
            #expect(summary.hasPrefix(beginning))
            #expect(summary.contains("I have new numbness between my legs"))
            #expect(summary.hasSuffix("signed it off.\n"))
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `what is to be forgotten leaves the file`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/talk.txt"
            _ = try Program("chat", "--summary", path).run("my lower back hurts\n/forget\n/quit\n")
            #expect(try !text(of: path).contains("lower back"))
        }
    }

    @Test func `a file that is there is not written over`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/talk.txt"
            try write("mine", to: path)
            let outcome = try Program("chat", "--summary", path).run("hello\n")
            #expect(outcome == .init(status: 2, errors: "backchat: \(path): File exists\n"))
            #expect(try text(of: path) == "mine")
        }
    }
}
