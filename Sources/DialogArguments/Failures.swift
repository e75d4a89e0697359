import ArgumentParser
import Glibc
package import StrictJSON

/// A command that cannot do its work: one sentence on standard error, exit status 2.
package struct CannotRun: Error {
    package let sentence: String

    package init(_ sentence: String) { self.sentence = sentence }
}

/// Content with mistakes: all of them on standard error, exit status 2.
package struct BrokenContent: Error {
    package let issues: [Issue]
    package let folder: String

    package init(issues: [Issue], folder: String) {
        self.issues = issues
        self.folder = folder
    }

    /// An issue a line.
    package var list: String { issues.map { "\(folder)/\($0)" }.joined(separator: "\n") }

    /// How many there are, and where.
    package var count: String { "\(issues.count) mistake(s) in \(folder)" }
}

/// The same for work that waits.
package func reporting(_ work: () async throws -> Void) async throws {
    var outcome: Result<Void, any Error> = .success(())
    do { try await work() } catch { outcome = .failure(error) }
    try reporting { try outcome.get() }
}

/// Does the work of a command and turns its failures into sentences and exit statuses.
package func reporting(_ work: () throws -> Void) throws {
    do {
        try work()
    } catch let failure as CannotRun {
        printError("\(programName): \(failure.sentence)")
        throw ExitCode(2)
    } catch let failure as BrokenContent {
        printError("\(failure.list)\n\(programName): \(failure.count); nothing was started")
        throw ExitCode(2)
    }
}

/// What the program was called by.
private let programName =
    CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "backchat"

package func printError(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
