import Foundation
import Testing

/// The README shows what the program says today.
@Suite struct ReadmeTests {
    private static let steps = ["heard", "bound", "answers", "flags", "place", "words"]

    @Test func `the sentence that is followed through the house leaves the trace shown`() throws {
        let readme = try String(contentsOfFile: Places.repository + "/README.md", encoding: .utf8)
        let shown = readme.split(separator: "\n").filter { $0.hasPrefix("    ") }
            .map { String($0.dropFirst(4)) }.filter(isStep)
        let outcome = try Program("chat", "--trace", "--dialogs", Places.dialogs)
            .run("lower back, no fever, and numb when I wipe\n")
        let traced = outcome.output.split(separator: "\n").map(String.init).filter(isStep)
        #expect(shown.count > 5)
        #expect(shown == traced.map { $0.replacing(Places.repository + "/", with: "") })
    }

    private func isStep(_ line: String) -> Bool {
        Self.steps.contains { line.hasPrefix($0.padding(toLength: 9, withPad: " ", startingAt: 0)) }
    }
}
