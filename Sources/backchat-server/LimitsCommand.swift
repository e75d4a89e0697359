import ArgumentParser
import LineServer

struct LimitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "limits", abstract: "Print every bound of the server with its default.",
        discussion: """
            Each is a flag of serve.

            EXAMPLES
              backchat-server limits
              backchat-server serve --window 256 --idle-seconds 600
            """)

    func run() {
        let standard = ServerLimits()
        let width = ServerLimit.all.map(\.flag.count).max() ?? 0
        for limit in ServerLimit.all {
            let gap = String(repeating: " ", count: width - limit.flag.count + 2)
            print("--\(limit.flag)\(gap)\(standard[keyPath: limit.field])  \(limit.summary)")
        }
    }
}
