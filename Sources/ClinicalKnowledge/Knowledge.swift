package import StrictJSON

/// All clinical content, linked: every name that one part uses, another part defines.
package struct Knowledge: Sendable {
    package let findings: [FindingID: Finding]
    package let conditions: [ConditionID: Condition]
    /// In the order of the file, most dangerous first.
    package let redFlags: [Entry<RedFlag>]
    /// Words for how long it has lasted; the first that fits is said.
    package let durations: [Entry<PainKind>]
    package let painTypes: [Entry<PainKind>]
    package let scores: [ScoreID: Score]
    package let contacts: [Country: Contacts]
    /// In the order of the file.
    package let treatments: [Entry<Treatment>]
    package let contraindications: [ContraindicationID: Contraindication]
    /// What is offered to be explained once the advice is given.
    package let offered: [TreatmentID]
    let contraindicationLists: [ContraindicationID: [ContraindicationID]]
    package let claims: [ClaimID: Claim]
    package let sources: [SourceID: Source]

    package func treatment(_ id: TreatmentID) -> Treatment? {
        treatments.first { $0.id == id }?.value
    }

    package func redFlag(_ id: RedFlagID) -> Entry<RedFlag>? { redFlags.first { $0.id == id } }

    package init(_ files: KnowledgeFiles, issues: inout [Issue]) {
        findings = Dictionary(
            uniqueKeysWithValues: files.findings.map { ($0.id, $0.value) })
        conditions = Dictionary(
            uniqueKeysWithValues: files.redFlags.conditions.map { ($0.id, $0.value) })
        redFlags = files.redFlags.redFlags
        durations = files.painKinds.durations
        painTypes = files.painKinds.types
        scores = Dictionary(
            uniqueKeysWithValues: files.painKinds.scores.map { ($0.id, $0.value) })
        contacts = Dictionary(
            uniqueKeysWithValues: files.contacts.compactMap { entry in
                Country(rawValue: entry.key).map { ($0, entry.value) }
            })
        treatments = files.treatments.treatments
        contraindications = Dictionary(
            uniqueKeysWithValues: files.treatments.contraindications.map { ($0.id, $0.value) })
        offered = files.treatments.offered.map(\.value)
        contraindicationLists = Dictionary(
            uniqueKeysWithValues: files.treatments.lists.map {
                (ContraindicationID($0.key), $0.value.rules.map(\.value))
            })
        claims = Dictionary(
            uniqueKeysWithValues: files.claims.map { ($0.id, $0.value) })
        sources = Dictionary(
            uniqueKeysWithValues: files.sources.map { ($0.id, $0.value) })
        issues += linkIssues(files)
    }
}
