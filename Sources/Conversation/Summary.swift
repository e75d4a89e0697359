/// Half a page for somebody who takes over, in the order in which clinicians expect it: situation,
/// background, assessment, request.
package struct Summary: Hashable, Sendable {
    let title: String
    let sections: [Section]
    /// What it is not.
    let end: String

    struct Section: Hashable, Sendable {
        let title: String
        let lines: [String]
    }

    /// For reading out.
    package var text: String {
        ([title]
            + sections.map { ([$0.title] + $0.lines.map { "- \($0)" }).joined(separator: "\n") }
            + [end]).joined(separator: "\n\n")
    }

    package var markdown: String {
        let parts = sections.map { section in
            "## \(section.title.escaped)\n\n"
                + section.lines.map { "- \($0.escaped)" }.joined(separator: "\n")
        }
        return (["# \(title.escaped)"] + parts + [end.escaped]).joined(separator: "\n\n") + "\n"
    }
}

extension String {
    /// As Markdown shows it: what a person typed is no markup.
    fileprivate var escaped: String {
        reduce(into: "") { text, character in
            if #"\`*_{}[]<>#|~"#.contains(character) { text.append("\\") }
            text.append(character)
        }
    }
}
