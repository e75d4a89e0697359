import Foundation
import Testing

/// A talk on a pseudo-terminal, after its end.
struct Terminal {
    /// What stood on the screen, line by line.
    let lines: [String]
    let status: String
    /// All settings of the terminal, as `stty -g` prints them.
    let modesBefore: String
    let modesAfter: String
    /// What lies in the home folder of the person who talked.
    let home: [String]

    /// Presses keys, each group of them when the program waits at its prompt.
    init(columns: Int = 80, _ keys: [String], settings: String = "/dev/null") throws {
        (lines, status, modesBefore, modesAfter, home) = try withTemporaryFolder { home in
            let arguments = [Places.helper("talk.exp"), "\(columns)", Places.builtProgram] + keys
            var program = Program(path: "/usr/bin/expect", arguments)
            program.environment = [
                "TERM": "dumb", "INPUTRC": settings, "LC_ALL": "C.UTF-8", "HOME": home,
                "HISTFILE": home + "/history", "COLUMNS": nil, "LINES": nil,
            ]
            let outcome = try program.run()
            try #require(outcome.end == .status(0), "\(outcome.errors)")
            var lines = outcome.output.split(separator: "\r\n", omittingEmptySubsequences: false)
                .map { String($0).replacing("\u{7}", with: "") }
            try #require(lines.count > 4 && lines.popLast() == "")
            let after = lines.removeLast()
            let status = lines.removeLast()
            let before = lines.removeFirst()
            let files = try FileManager.default.subpathsOfDirectory(atPath: home)
            return (lines, status, before, after, files)
        }
    }

    var words: String {
        lines.joined(separator: " ").split { $0.isWhitespace }.joined(separator: " ")
    }

    /// The commands that the program received and does not know.
    var unknownCommands: [String] {
        words.matches(of: /I know no command \/(\w+)\./).map { String($0.output.1) }
    }
}
