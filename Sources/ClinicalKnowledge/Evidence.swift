package import StrictJSON

/// How well a clinical fact is supported, by what, and when somebody last looked.
package struct Evidence: Sendable {
    package let mark: Mark
    package let sources: [Located<SourceID>]
    /// The day of the last check, as `2026-11-22`.
    package let checked: String

    package enum Mark: String, CaseIterable, Sendable {
        /// Read in a copy of the source.
        case verified = "V"
        /// From general knowledge or a secondary page; check before quoting.
        case unverified = "U"
        /// This project's own cautious choice.
        case project = "P"
    }

    static let shape = Shape.object(
        .required("mark", .word, "V read in the source, U unverified, P this project's choice"),
        .required(
            "sources", .list(of: Shape.text(.code).map { SourceID($0) }.located),
            "ids of sources"),
        .required("checked", .text(.date), "the day of the last check")
    ) { _, mark, sources, checked in Evidence(mark: mark, sources: sources, checked: checked) }
}
