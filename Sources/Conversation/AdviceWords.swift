import ClinicalKnowledge
import StrictJSON

/// `advice.json`: what is said about each disposition and each row of the reference.
struct AdviceWords: Sendable {
    let dispositions: [Entry<Told>]
    let redFlags: [Entry<String>]
    /// What is added to any advice when a notable row applies.
    let notes: [Entry<Template>]
    /// What is said about how long it has lasted.
    let durations: [Entry<String>]
    /// Why an emergency is one, in a few words, by group of rows.
    let atOnce: [Entry<String>]

    /// The words of one disposition.
    struct Told: Sendable {
        /// What to do, number first, by country.
        let action: [Country: Template]
        let meanwhile: Template
        let comeBack: Template
        /// What else to do meanwhile, for those who ask for more.
        let more: Template?
        /// What the person asks of whoever takes over.
        let request: Template

        private static let byCountry = Shape<[Country: Template]>.object(
            .required("unknown", Template.shape, "country not known"),
            .required("uk", Template.shape, "United Kingdom"),
            .required("de", Template.shape, "Germany"),
            .required("eu", Template.shape, "elsewhere in the European Union"),
            .required("us", Template.shape, "United States")
        ) { _, unknown, uk, de, eu, us in
            [.unknown: unknown, .uk: uk, .de: de, .eu: eu, .us: us]
        }

        static let shape = Shape.object(
            .required("action", byCountry, "what to do, number first"),
            .required("meanwhile", Template.shape, "what to do while waiting"),
            .required("come-back", Template.shape, "when to ask again"),
            .optional("more", Template.shape, "what else to do meanwhile, for those who ask"),
            .required("request", Template.shape, "what the person asks of whoever takes over")
        ) { Told(action: $1, meanwhile: $2, comeBack: $3, more: $4, request: $5) }
    }

    static let shape = Shape.object(
        .required("dispositions", .map(keys: .identifier, of: Told.shape), "by disposition"),
        .required("red-flags", .map(keys: .code, of: .sentence), "why each row needs checking"),
        .required(
            "notes", .map(keys: .code, of: Template.shape),
            "what is added to any advice when a notable row applies"),
        .required(
            "durations", .map(keys: .identifier, of: .sentence),
            "what is said about how long it has lasted"),
        .required(
            "at-once", .map(keys: .identifier, of: .sentence),
            "why an emergency is one, in a few words, by group of rows")
    ) {
        AdviceWords(dispositions: $1, redFlags: $2, notes: $3, durations: $4, atOnce: $5)
    }
}
