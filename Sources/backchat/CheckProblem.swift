import DialogLibrary
import StrictJSON

/// One thing that `check` found wrong, with the answers that show it.
struct CheckProblem {
    let issue: Issue
    /// A case that `backchat test` can play, line by line.
    var shown: [String] = []

    /// As people read it: the issue, the line where it stands with a mark under the place, the case.
    ///
    /// - Parameter folder: Where the file lies.
    func text(in folder: String) -> String {
        ([issue.description] + excerpt(in: folder) + shown.map { "  \($0)" })
            .joined(separator: "\n")
    }

    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(key: "id", value: .string(issue.id)),
            .init(key: "file", value: .string(issue.location.file)),
            .init(key: "line", value: .number(Double(issue.location.line))),
            .init(key: "column", value: .number(Double(issue.location.column))),
            .init(key: "message", value: .string(issue.message)),
        ]
        if !shown.isEmpty {
            members.append(.init(key: "case", value: .string(shown.joined(separator: "\n"))))
        }
        return .object(members)
    }

    private func excerpt(in folder: String) -> [String] {
        guard let bytes = try? readFile("\(folder)/\(issue.location.file)") else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let (line, column) = (issue.location.line, issue.location.column)
        guard lines.indices.contains(line - 1) else { return [] }
        let text = String(lines[line - 1])
        let before = text.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
        return ["    \(text)", "    \(before.joined())^"]
    }
}
