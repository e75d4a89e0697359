import ClinicalKnowledge

/// A few treatments with rules against them and properties of them, made by chance, for a small script.
struct SmallTreatments {
    /// The members of `treatments.json`, of `claims.json` and of the script's `safety`.
    var treatments: [String] = []
    var contraindications: [String] = []
    var claims: [String] = []
    var safety: [String] = []

    static let none = SmallTreatments()

    private init() {}

    init(seed: UInt64) {
        var chance = Chance(seed: seed &+ 7919, SmallScript.findings)
        let evidence = SmallScript.evidence
        let names = ["rubbing", "pulling"]
        contraindications = (0..<3).map { rule in
            let strength = chance.isLikely ? "not-now" : "ask-first"
            return "\"rule-\(rule)\": {\"if\": \(chance.condition()), \"then\": \"\(strength)\"}"
        }
        for name in names {
            let rules = (0..<3).filter { _ in chance.isLikely }.map { "\"rule-\($0)\"" }
            treatments.append(
                """
                "\(name)": {"reference": "T-\(name.uppercased())", "kind": "massage",
                "effort": "passive", "certainty": "low", "standing": {"else": "first"},
                "claims": ["it-helps"], "contraindications": [\(rules.joined(separator: ", "))],
                \(evidence)}
                """)
        }
        claims = [
            """
            "it-helps": {"stance": "qualified", "certainty": "low", "about": ["rubbing"],
            "told-by": ["S-X"], \(evidence)}
            """
        ]
        safety = (0..<3).map { number in
            """
            "never-\(number)": {"if": \(chance.condition()), "reference": "C-GEN",
            "never-recommended": {"kinds": ["massage"]}, \(evidence)}
            """
        }
    }
}
