import ArgumentParser
import Glibc
import StrictJSON

/// A command that cannot do its work: one sentence on standard error, exit status 2.
struct CannotRun: Error {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}

/// Content with mistakes: all of them on standard error, exit status 2.
struct BrokenContent: Error {
    let issues: [Issue]
    let folder: String

    var text: String {
        issues.map { "\(folder)/\($0)" }.joined(separator: "\n")
            + "\nbackchat: \(issues.count) mistake(s) in \(folder); nothing was started"
    }
}

/// Does the work of a command and turns its failures into sentences and exit statuses.
func reporting(_ work: () throws -> Void) throws {
    do {
        try work()
    } catch let failure as CannotRun {
        printError("backchat: \(failure.sentence)")
        throw ExitCode(2)
    } catch let failure as BrokenContent {
        printError(failure.text)
        throw ExitCode(2)
    }
}

func printError(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
