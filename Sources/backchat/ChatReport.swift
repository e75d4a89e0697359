import Conversation
import DialogArguments
import StrictJSON

/// What came of the cases, for people, as TAP or as one JSON object.
struct ChatReport {
    let format: TestCommand.ReportFormat
    private(set) var count = 0
    private(set) var failures = 0
    private var failed: [JSONValue] = []

    /// Options that a replay needs, as they were given.
    private let options: String

    init(format: TestCommand.ReportFormat, dialogs: String?, script: String) {
        self.format = format
        let folder = dialogs.map { " --dialogs \(quoted($0))" } ?? ""
        options = folder + (script == standardScript ? "" : " --script \(quoted(script))")
    }

    mutating func add(_ outcome: ChatPlayer.Outcome, _ chat: ChatCase, in file: ChatFile) {
        count += 1
        switch (outcome, format) {
        case (.passed, .text), (.passed, .json): break
        case (.failed(let failure), .json):
            failures += 1
            failed.append(
                .members([
                    "file": .string(file.path), "line": .number(Double(failure.line)),
                    "case": .string(chat.name), "expected": .string(failure.expected),
                    "actual": .string(failure.actual),
                ]))
        case (.passed, .tap): print("ok \(count) - \(chat.name)")
        case (.failed(let failure), .text):
            failures += 1
            print(text(failure, chat, file))
        case (.failed(let failure), .tap):
            failures += 1
            print("not ok \(count) - \(chat.name)")
            for line in text(failure, chat, file).split(separator: "\n") { print("# \(line)") }
        }
    }

    func finish() {
        switch format {
        case .text: print("\(count) cases, \(failures) failed")
        case .tap: print("1..\(count)")
        case .json:
            print(
                JSONValue.members([
                    "cases": .number(Double(count)), "failed": .number(Double(failures)),
                    "failures": .array(failed),
                ]).line)
        }
    }

    private func text(_ failure: ChatFailure, _ chat: ChatCase, _ file: ChatFile) -> String {
        """
        \(file.path):\(failure.line): \(chat.name)
            \(sourceLine(failure.line, file))
        \(sideBySide(failure))
            again: backchat test \(quoted(file.path)) --case \(quoted(chat.name))\(options)

        """
    }

    private func sourceLine(_ line: Int, _ file: ChatFile) -> String {
        file.lines.indices.contains(line - 1) ? file.lines[line - 1] : ""
    }

    private func sideBySide(_ failure: ChatFailure) -> String {
        let left = ["expected"] + failure.expected.split(separator: "\n").map(String.init)
        let right = ["actual"] + failure.actual.split(separator: "\n").map(String.init)
        let width = min(40, left.map(\.count).max() ?? 0)
        return (0..<max(left.count, right.count)).map { row in
            let first = row < left.count ? left[row] : ""
            let second = row < right.count ? right[row] : ""
            let gap = String(repeating: " ", count: max(0, width - first.count))
            return "    \(first)\(gap)  \(second)"
        }.joined(separator: "\n")
    }
}

/// As a shell takes it for one word.
private func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
        ? text
        : "'"
            + text.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
}
