import Foundation
import Testing

/// What the commands for authors have in common.
struct MannersTests {
    static let commands = ["chat", "explain", "interpret", "test", "check", "schema"]

    @Test(arguments: commands)
    func `help shows examples and fits a terminal`(command: String) throws {
        let outcome = try Program(command, "--help").run()
        #expect(outcome.end == .status(0))
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("EXAMPLES\n"))
        #expect(outcome.output.contains("  backchat \(command)"))
    }

    @Test(arguments: commands)
    func `an option that is none is told on standard error and ends with 2`(command: String) throws
    {
        let outcome = try Program(command, "--wibble").run()
        #expect(outcome.end == .status(2))
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Unknown option '--wibble'"))
    }

    @Test(arguments: [
        ["test", "--format", "json", "--case", "Chest pain in the first message"],
        ["check", "--format", "json"], ["schema", "--format", "json"],
        ["explain", "--format", "json", "massage"],
        ["explain", "--list", "--format", "json"], ["interpret", "--format", "json"],
        ["schema", "knowledge/findings.json"],
    ])
    func `what is asked for as JSON is JSON, and nothing else`(arguments: [String]) throws {
        var program = Program()
        program.arguments = arguments
        let outcome = try program.run("no fever\n")
        #expect(outcome.end == .status(0), "\(outcome)")
        #expect(outcome.errors == "")
        _ = try JSONSerialization.jsonObject(with: Data(outcome.outputBytes))
    }

    @Test func `a failing case is told as JSON with both sides`() throws {
        try withTranscript(TranscriptTests.failing) { path in
            let outcome = try Program("test", path, "--format", "json").run()
            #expect(
                outcome.output == """
                    {"cases":1,"failed":1,"failures":[{"file":"\(path)","line":3,"case":"It's wrong","expected":"< help","actual":"< unknown-command\\n< re-ask opening"}]}

                    """)
            #expect(outcome.end == .status(1))
        }
    }

    @Test func `what is heard can be read by people`() throws {
        let outcome = try Program("interpret", "--format", "text", "--dialogs", Places.dialogs)
            .run("no fever\n")
        #expect(
            outcome.output.hasPrefix("heard    \"no fever\"\nheard    fever yes, denied: \"fever\"")
        )
    }

    @Test func `progress is for terminals only`() throws {
        var program = Program(
            path: Places.builtProgram, ["test", Places.dialogs + "/transcripts/treatments.chat"])
        #expect(try program.run().errors == "")
        program.environment = ["TERM": "xterm", "ACCESSIBLE": nil]
        let teletype = try Teletype(program, columns: 80)
        #expect(teletype.page().contains("playing "))
        #expect(teletype.status() == .status(0))
    }
}
