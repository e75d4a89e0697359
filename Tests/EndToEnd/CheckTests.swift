import Foundation
import Testing

/// What authors are told of content that can be read and must not be used.
struct CheckTests {
    private static let change = (
        old: #""children": { "if": { "is": "child" }, "never-milder-than": "soon" }"#,
        new: #""children": { "if": { "is": "child" }, "never-milder-than": "urgent" }"#
    )

    @Test func `a mistake is shown with its line, a mark under its place, and a case`() throws {
        try withBrokenScript { dialogs, line in
            let outcome = try Program("check", "--dialogs", dialogs).run()
            #expect(outcome.end == .status(1))
            let shown = """
                scripts/spine-pain.json:\(line):5: error: "children": advice soon, milder than urgent [safety/broken]
                        \(Self.change.new),
                        ^
                  case children
                  given: collapse=no
                """
            #expect(outcome.output.contains(shown))
        }
    }

    @Test func `a program reads the same as one object`() throws {
        try withBrokenScript { dialogs, line in
            let outcome = try Program("check", "--format", "json", "--dialogs", dialogs).run()
            #expect(outcome.end == .status(1))
            let read = try JSONSerialization.jsonObject(with: Data(outcome.outputBytes))
            let issues = try #require((read as? [String: Any])?["issues"] as? [[String: Any]])
            #expect(issues.map { $0["id"] as? String } == ["safety/broken"])
            #expect(issues.map { $0["file"] as? String } == ["scripts/spine-pain.json"])
            #expect(issues.map { $0["line"] as? Int } == [line])
            #expect(issues.map { $0["column"] as? Int } == [5])
            #expect(
                (issues[0]["case"] as? String)?.hasPrefix("case children\ngiven: collapse=no")
                    == true)
        }
    }

    @Test func `every issue that the sources can raise is explained`() throws {
        let files = FileManager.default.enumerator(atPath: Places.repository + "/Sources")
        var raised: Set<String> = []
        for case let file as String in try #require(files) where file.hasSuffix(".swift") {
            guard !file.contains("IssueGuide") else { continue }
            let source = try text(of: "\(Places.repository)/Sources/\(file)")
            for match in source.matches(of: /Issue\(\s*"([a-z]+\/[a-z0-9-]+)"/) {
                raised.insert(String(match.output.1))
            }
            for match in source.matches(of: /report\(\s*"([a-z]+\/[a-z0-9-]+)"/) {
                raised.insert(String(match.output.1))
            }
            for match in source.matches(of: /id: "([a-z]+\/[a-z0-9-]+)"/) {
                raised.insert(String(match.output.1))
            }
        }
        for id in raised {
            let outcome = try Program("check", "--explain", id).run()
            #expect(outcome.end == .status(0), "\(id)")
            #expect(outcome.output.hasPrefix("\(id)\n"))
            #expect(outcome.output.contains("\nFor example: "))
            #expect(outcome.output.contains("\nTo mend it: "))
        }
        #expect(raised.count > 40)
        let unknown = try Program("check", "--explain", "safety/brokn").run()
        #expect(unknown.end == .status(2))
        #expect(unknown.errors.contains("safety/broken"))
    }

    @Test func `a phrase that is gone is missed until somebody says why that is right`() throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/languages/en/phrases.json"
            try write(
                try text(of: path).replacing(#""white as a sheet", "#, with: ""), to: path)
            let outcome = try check("--dialogs", dialogs)
            #expect(outcome.end == .status(1))
            #expect(outcome.output.contains("[phrase/lost]\n"))
            #expect(outcome.output.contains("    collapse yes unsure: white as a sheet\n    ^\n"))
            #expect(try check("--write", "--dialogs", dialogs).end == .status(1))
            let accepted = try check(
                "--write", "--accept-unheard", "seen", "--dialogs", dialogs)
            #expect(accepted.end == .status(0))
            #expect(
                accepted.output.contains(
                    "\nnot heard any more, as accepted: seen\n  collapse yes unsure: white as a sheet\n"
                ))
            #expect(try check("--dialogs", dialogs).end == .status(0))
        }
    }

    private func check(_ arguments: String...) throws -> Outcome {
        try Program(path: Places.builtProgram, ["check"] + arguments).run()
    }

    /// A script in which one property is too strict, and the line where it stands.
    private func withBrokenScript(_ work: (String, Int) throws -> Void) throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/scripts/spine-pain.json"
            let broken = try text(of: path).replacingOccurrences(
                of: Self.change.old, with: Self.change.new)
            try write(broken, to: path)
            let before = try #require(broken.components(separatedBy: Self.change.new).first)
            try work(dialogs, before.components(separatedBy: "\n").count)
        }
    }
}
