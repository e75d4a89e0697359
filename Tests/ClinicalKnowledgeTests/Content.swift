import StrictJSON
import Testing

@testable import ClinicalKnowledge

/// The knowledge files of one test, as the insides of their maps.
///
/// Each map starts on a line of its own: red flags on line 4 of their file; treatments on 2,
/// contraindications on 4, lists of them on 6.
struct Content {
    var findings = """
        "fever": {"type": "yes-no", "when-unsure": "ask-again", "long-standing": "asked"},
        "numb": {"type": "yes-no", "when-unsure": "ask-again", "long-standing": "said"},
        "weak": {"type": "yes-no", "when-unsure": "accept"},
        "age": {"type": {"number": {"unit": "years", "from": 0, "to": 110}}, "when-unsure": "accept"},
        "pain": {"type": "scale", "when-unsure": "accept"},
        "lasting": {"type": "duration", "when-unsure": "accept"},
        "place": {"type": {"choice": ["lower-back", "neck"]}, "when-unsure": "accept"}
        """
    var conditions = ""
    var rows = row("FEV-01", (#"{"fever": "yes"}"#, .urgent), unsure: .soon)
    var durations = ""
    var scores = ""
    var treatments = ""
    var contraindications = ""
    var contraindicationLists = ""
    var claims = ""
    var contacts = ["unknown", "uk", "de", "eu", "us"].map { contact($0) }.joined(separator: ",\n")
    var sources = """
        "S-ONE": {"title": "T", "publisher": "P", "year": 2026, "link": "L", "licence": "C", "mark": "V"}
        """

    struct Linked {
        let knowledge: Knowledge
        let issues: [String]
    }

    func linked() throws -> Linked {
        let files = KnowledgeFiles(
            findings: try sound(
                "findings.json", KnowledgeFiles.findingsShape, ("findings", findings)),
            redFlags: try sound(
                "red-flags.json", RedFlagFile.shape, ("conditions", conditions), ("red-flags", rows)
            ),
            painKinds: try sound(
                "pain-kinds.json", PainKindFile.shape, ("durations", durations), ("types", ""),
                ("scores", scores)),
            contacts: try sound(
                "contacts.json", KnowledgeFiles.contactsShape, ("contacts", contacts)),
            treatments: try sound(
                "treatments.json", TreatmentFile.shape, ("treatments", treatments),
                ("contraindications", contraindications),
                ("contraindication-lists", contraindicationLists)),
            claims: try sound("claims.json", KnowledgeFiles.claimsShape, ("claims", claims)),
            sources: try sound("sources.json", KnowledgeFiles.sourcesShape, ("sources", sources)))
        var issues: [StrictJSON.Issue] = []
        let knowledge = Knowledge(files, issues: &issues)
        return Linked(knowledge: knowledge, issues: issues.sorted().map(\.description))
    }

    /// The knowledge of content that is expected to have no issue at all.
    func knowledge() throws -> Knowledge {
        let linked = try linked()
        try #require(linked.issues == [])
        return linked.knowledge
    }

    private func sound<Value>(
        _ file: String, _ shape: Shape<Value>, _ maps: (key: String, inside: String)...
    ) throws -> Value {
        let text = maps.map { "\"\($0.key)\": {\n\($0.inside)\n}" }.joined(separator: ", ")
        let result = read("{" + text + "}", as: shape, file: file)
        try #require(result.issues == [])
        return try #require(result.value)
    }
}

func read<Value>(
    _ text: String, as shape: Shape<Value>, file: String = "f"
) -> (value: Value?, issues: [String]) {
    var issues: [StrictJSON.Issue] = []
    let value = shape.read(Array(text.utf8), file: file, issues: &issues)
    return (value, issues.sorted().map(\.description))
}

func condition(_ text: String) throws -> Condition {
    let result = read(text, as: Condition.shape)
    try #require(result.issues == [])
    return try #require(result.value)
}

func row(
    _ id: String, _ calls: (condition: String, disposition: Disposition)...,
    unsure: Disposition = .selfCare, source: String = "S-ONE"
) -> String {
    let list = calls.map { "{\"if\": \($0.condition), \"for\": \"\($0.disposition.rawValue)\"}" }
        .joined(separator: ", ")
    return """
        "\(id)": {"group": "g", "calls": [\(list)], "unsure": {"code": "U3", "then": "\(unsure.rawValue)"}, \
        "evidence": \(evidence(source))}
        """
}

func contact(_ country: String, source: String = "S-ONE") -> String {
    "\"\(country)\": {\"numbers\": {\"emergency\": \"112\"}, \"evidence\": \(evidence(source))}"
}

/// A treatment with these insides, and what every treatment needs besides.
func treatment(_ inside: String, source: String = "S-ONE", standing: String = "unproven") -> String
{
    """
    {"reference": "T-ONE", "kind": "comfort", "certainty": "low", "standing": {"else": "\(standing)"}, \
    \(inside), "evidence": \(evidence(source))}
    """
}

/// A claim of a stance about nothing in particular.
func claim(_ stance: String, _ certainty: String, source: String = "S-ONE") -> String {
    """
    {"stance": "\(stance)", "certainty": "\(certainty)", "about": [], "evidence": \(evidence(source))}
    """
}

/// The source stands first in a line of its own, so that tests can name its place.
func evidence(_ source: String = "S-ONE") -> String {
    "{\"mark\": \"P\", \"checked\": \"2026-11-22\", \"sources\": [\n\"\(source)\"]}"
}
