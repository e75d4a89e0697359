import ClinicalKnowledge
import StrictJSON

extension Explanation {
    /// The explanation as it is printed, with a line break at the end.
    package func text(_ format: ExplanationFormat) -> String {
        switch format {
        case .text: sections.map { $0.text + "\n" }.joined(separator: "\n")
        case .markdown: markdown
        case .json: json.line + "\n"
        }
    }

    private var markdown: String {
        "# \(title.capitalized)\n\n" + sections.map { $0.text + "\n" }.joined(separator: "\n")
            + sources.uniqued().compactMap { knowledge.sources[$0] }.map {
                "- \($0.title). \($0.publisher), \($0.year). \($0.link)\n"
            }.joined().prefixed("\n## Sources\n\n")
    }

    private var json: JSONValue {
        .members([
            "topic": .string(topic), "title": .string(title), "known": .boolean(isKnown),
            "sections": .array(
                sections.map {
                    .members(["name": .string($0.name), "text": .string($0.text)])
                }),
            "sources": .array(
                sources.uniqued().compactMap { id in
                    knowledge.sources[id].map { json($0, id) }
                }),
        ])
    }

    private func json(_ source: Source, _ id: SourceID) -> JSONValue {
        .members([
            "id": .string(id.text), "title": .string(source.title),
            "publisher": .string(source.publisher), "year": .number(Double(source.year)),
            "link": .string(source.link), "licence": .string(source.licence),
            "mark": .string(source.mark.rawValue),
            "interest": source.interest.map { .string($0) } ?? .null,
        ])
    }
}

extension [SourceID] {
    /// Each once, in order.
    func uniqued() -> [SourceID] {
        var seen: Set<SourceID> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// With a beginning, unless it is empty.
    fileprivate func prefixed(_ beginning: String) -> String {
        isEmpty ? "" : beginning + self
    }
}
