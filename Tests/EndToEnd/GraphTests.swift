import Foundation
import Testing

/// What clinicians are shown of a script.
struct GraphTests {
    @Test
    func `the page for a review holds every state, row, source and transcript, and loads nothing`()
        throws
    {
        let page = try Program("graph", "--format", "html").run()
        #expect(page.end == .status(0))
        let read = { (file: String) in
            try #require(
                try JSONSerialization.jsonObject(
                    with: Data(try text(of: "\(Places.dialogs)/\(file)").utf8)) as? [String: Any])
        }
        let states = try #require(try read("scripts/spine-pain.json")["states"] as? [String: Any])
        let rows = try #require(
            try read("knowledge/red-flags.json")["red-flags"] as? [String: Any])
        let sources = try #require(try read("knowledge/sources.json")["sources"] as? [String: Any])
        for id in states.keys { #expect(page.output.contains("id=\"state-\(id)\"")) }
        for id in rows.keys { #expect(page.output.contains("id=\"row-\(id)\"")) }
        for id in sources.keys { #expect(page.output.contains("id=\"source-\(id)\"")) }
        for match in page.output.matches(of: /href="#([^"]+)"/) {
            #expect(page.output.contains("id=\"\(match.output.1)\""), "\(match.output.1)")
        }
        #expect(!page.output.contains("src="))
        #expect(!page.output.contains("<script"))
        #expect(!page.output.contains("<link"))
        #expect(page.output.contains("is proven"))
        #expect(!page.output.contains("does not hold"))
    }

    @Test func `the page is well formed`() throws {
        let page = try Program("graph", "--format", "html").run()
        // Its own void elements apart, the page is XML as well, and a strict reader takes it.
        let body = page.output.replacingOccurrences(of: "<!doctype html>", with: "")
            .replacing(/<(meta[^>]*|br)>/) { "<\($0.output.1)/>" }
        let reading = "import sys, xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())"
        let reader = try Program(path: "/usr/bin/python3", ["-c", reading]).run(body)
        #expect(reader.end == .status(0), "\(reader.errors)")
    }

    @Test func `the picture for Graphviz has a box for every state`() throws {
        let picture = try Program("graph").run()
        #expect(picture.end == .status(0))
        #expect(picture.output.hasPrefix("digraph \"spine-pain\" {\n"))
        #expect(picture.output.contains("\"danger-now\" -> \"neck-danger\" [style=dashed"))
        #expect(picture.output.contains("A  ambulance now"))
    }

    @Test func `without Graphviz its want is told`() throws {
        var program = Program("graph", "--format", "svg")
        program.environment = ["PATH": "/nowhere"]
        let outcome = try program.run()
        #expect(outcome.end == .status(2))
        #expect(outcome.errors.contains("apt-get install graphviz"))
    }
}
