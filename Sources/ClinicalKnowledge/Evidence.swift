package import StrictJSON

/// How well a clinical fact is supported, by what, and when somebody last looked.
package struct Evidence: Sendable {
    package let mark: Mark
    package let sources: [Located<SourceID>]
    /// The day of the last check, as `2026-11-22`.
    package let checked: String
    let location: SourceLocation

    package enum Mark: String, CaseIterable, Sendable {
        /// Read in a copy of the source.
        case verified = "V"
        /// From general knowledge or a secondary page; check before quoting.
        case unverified = "U"
        /// This project's own cautious choice.
        case project = "P"
    }

    package static let shape = Shape.object(
        .required("mark", .word, "V read in the source, U unverified, P this project's choice"),
        .required(
            "sources", .list(of: Shape.text(.code).map { SourceID($0) }.located),
            "ids of sources"),
        .required("checked", .text(.date), "the day of the last check")
    ) { location, mark, sources, checked in
        Evidence(mark: mark, sources: sources, checked: checked, location: location)
    }

    /// A source that was read must be named, and a day must be one of a calendar.
    var issues: [Issue] {
        var issues: [Issue] = []
        if mark == .verified, sources.isEmpty {
            issues.append(
                Issue("evidence/no-source", at: location, "is marked V and names no source"))
        }
        let parts = checked.split(separator: "-").compactMap { Int($0) }
        if parts.count != 3 || !(1...12).contains(parts[1]) || !(1...31).contains(parts[2]) {
            issues.append(Issue("evidence/date", at: location, "no day is called \(checked)"))
        }
        return issues
    }
}
