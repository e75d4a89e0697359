import LanguageUnderstanding
import StrictJSON

/// `treatments.json`: what is said about treatments and what speaks against them.
struct TreatmentWords: Sendable {
    let treatments: [Entry<Told>]
    let contraindications: [Entry<String>]
    let stances: [Entry<String>]
    let certainties: [Entry<String>]
    let kinds: [Entry<String>]

    struct Told: Sendable {
        let name: String
        let what: String
        let helps: String
        let lasting: String
        let risks: String
        let session: String
        let byYourself: String

        static let shape = Shape.object(
            .required("name", .sentence, "as it stands in a list"),
            .required("what", .sentence, "what it is"),
            .required("helps", .sentence, "the honest short answer"),
            .required("lasting", .sentence, "how long the effect lasts"),
            .required("risks", .sentence, "side effects"),
            .required("session", .sentence, "what it is like, how long and how often"),
            .required("by-yourself", .sentence, "what one can do without help")
        ) {
            Told(
                name: $1, what: $2, helps: $3, lasting: $4, risks: $5, session: $6, byYourself: $7)
        }

        /// The text on one aspect, where there is one.
        func text(on aspect: Aspect) -> String? {
            switch aspect {
            case .lasting: lasting
            case .risks: risks
            case .session: session
            case .byYourself: byYourself
            case .overview, .evidence, .suits, .neck, .lowerBack, .newPain, .lastingPain: nil
            }
        }
    }

    static let shape = Shape.object(
        .required("treatments", .map(keys: .identifier, of: Told.shape), "by treatment"),
        .required("contraindications", .map(keys: .identifier, of: .sentence), "by id"),
        .required("stances", .map(keys: .identifier, of: .sentence), "how a stance is said"),
        .required("certainties", .map(keys: .identifier, of: .sentence), "how sure, in words"),
        .required("kinds", .map(keys: .identifier, of: .sentence), "under what they are listed")
    ) {
        TreatmentWords(
            treatments: $1, contraindications: $2, stances: $3, certainties: $4, kinds: $5)
    }
}
