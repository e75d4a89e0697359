import Foundation
import Testing

/// Slips of the hand that somebody must notice.
struct MutateTests {
    @Test func `one slip in many is tried, and what became of each is counted`() throws {
        let outcome = try Program(
            path: Places.builtProgram, ["mutate", "--every", "600"]
        ).run()
        let last = try #require(outcome.output.split(separator: "\n").last)
        let counts = last.matches(of: /\d+/).compactMap { Int($0.output) }
        #expect(counts.count == 9)
        #expect(counts[0] == counts[1...5].reduce(0, +))
        #expect(counts[0] > 2)
        let survivors = outcome.output.split(separator: "\n").filter { $0.contains(": survives") }
        #expect(survivors.count == counts[5])
        #expect(outcome.end == .status(survivors.isEmpty ? 0 : 1))
    }

    @Test func `a file that is not there is told`() throws {
        let outcome = try Program("mutate", "--file", "knowledge/red-flag.json").run()
        #expect(outcome.end == .status(2))
        #expect(outcome.errors.contains("did you mean \"knowledge/red-flags.json\"?"))
    }
}
