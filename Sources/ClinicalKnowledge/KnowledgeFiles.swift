package import StrictJSON

/// The files of `Dialogs/knowledge`, each read by its shape, not yet linked.
package struct KnowledgeFiles: Sendable {
    package let findings: [Entry<Finding>]
    package let redFlags: RedFlagFile
    package let painKinds: PainKindFile
    package let contacts: [Entry<Contacts>]
    package let treatments: TreatmentFile
    package let claims: [Entry<Claim>]
    package let sources: [Entry<Source>]

    package init(
        findings: [Entry<Finding>], redFlags: RedFlagFile, painKinds: PainKindFile,
        contacts: [Entry<Contacts>], treatments: TreatmentFile, claims: [Entry<Claim>],
        sources: [Entry<Source>]
    ) {
        self.findings = findings
        self.redFlags = redFlags
        self.painKinds = painKinds
        self.contacts = contacts
        self.treatments = treatments
        self.claims = claims
        self.sources = sources
    }

    /// `findings.json`: what can be true of a person.
    package static let findingsShape = Shape.object(
        .required("findings", .map(keys: .identifier, of: Finding.shape, atLeast: 1), "by id")
    ) { $1 }

    /// `contacts.json`: the numbers to ring, by country.
    package static let contactsShape = Shape.object(
        .required("contacts", .map(keys: .identifier, of: Contacts.shape, atLeast: 1), "by country")
    ) { $1 }

    /// `claims.json`: what is told of treatments, and what is to be thought of it.
    package static let claimsShape = Shape.object(
        .required("claims", .map(keys: .identifier, of: Claim.shape), "by id")
    ) { $1 }

    /// `sources.json`: what the facts rest on.
    package static let sourcesShape = Shape.object(
        .required("sources", .map(keys: .code, of: Source.shape, atLeast: 1), "by id")
    ) { $1 }
}

/// `red-flags.json`: named conditions and the rows of the clinical reference.
package struct RedFlagFile: Sendable {
    let conditions: [Entry<Condition>]
    let redFlags: [Entry<RedFlag>]

    package static let shape = Shape.object(
        .optional(
            "conditions", .map(keys: .identifier, of: Condition.shape), default: [],
            "conditions that several rows share, by name"),
        .required(
            "red-flags", .map(keys: .code, of: RedFlag.shape, atLeast: 1),
            "rows by id, most dangerous first")
    ) { RedFlagFile(conditions: $1, redFlags: $2) }
}

/// `treatments.json`: treatments, and who should not have them.
package struct TreatmentFile: Sendable {
    let treatments: [Entry<Treatment>]
    let contraindications: [Entry<Contraindication>]
    let lists: [Entry<ContraindicationList>]
    let offered: [Located<TreatmentID>]

    package static let shape = Shape.object(
        .required("treatments", .map(keys: .identifier, of: Treatment.shape), "by id"),
        .required(
            "contraindications", .map(keys: .identifier, of: Contraindication.shape), "by id"),
        .optional(
            "contraindication-lists", .map(keys: .identifier, of: ContraindicationList.shape),
            default: [], "rules that several treatments share, by name"),
        .optional("offered", .names(), default: [], "what is offered once the advice is given")
    ) { TreatmentFile(treatments: $1, contraindications: $2, lists: $3, offered: $4) }
}

/// Rules that go together; a rule can be another list that stands before it in the file.
struct ContraindicationList: Sendable {
    /// The row of the clinical reference, like `C-GEN`.
    let reference: String
    let rules: [Located<ContraindicationID>]

    static let shape = Shape.object(
        .required("reference", .text(.code), "the row of the clinical reference"),
        .required("rules", .names(), "rules, or lists above this one")
    ) { ContraindicationList(reference: $1, rules: $2) }
}
