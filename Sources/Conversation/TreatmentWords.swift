import StrictJSON

/// `treatments.json`: what is said about treatments, claims and contraindications.
struct TreatmentWords: Sendable {
    let treatments: [Entry<Told>]
    let claims: [Entry<String>]
    let contraindications: [Entry<String>]
    let stances: [Entry<String>]
    let certainties: [Entry<String>]

    struct Told: Sendable {
        let name: String
        let what: String
        let effects: String

        static let shape = Shape.object(
            .required("name", .sentence, "as it stands in a list"),
            .required("what", .sentence, "what it is and what a session is like"),
            .required("effects", .sentence, "how long it lasts, and side effects")
        ) { _, name, what, effects in Told(name: name, what: what, effects: effects) }
    }

    static let shape = Shape.object(
        .required("treatments", .map(keys: .identifier, of: Told.shape), "by treatment"),
        .required("claims", .map(keys: .identifier, of: .sentence), "by claim"),
        .required("contraindications", .map(keys: .identifier, of: .sentence), "by id"),
        .required("stances", .map(keys: .identifier, of: .sentence), "how a stance is said"),
        .required("certainties", .map(keys: .identifier, of: .sentence), "how sure, in words")
    ) {
        TreatmentWords(
            treatments: $1, claims: $2, contraindications: $3, stances: $4, certainties: $5)
    }
}
