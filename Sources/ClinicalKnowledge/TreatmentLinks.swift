import StrictJSON

extension Knowledge {
    /// Every dangling name in what is known of treatments, and every claim that nobody stands for.
    func treatmentIssues(_ files: KnowledgeFiles) -> [Issue] {
        treatments.map(\.value).flatMap(treatmentIssues)
            + files.claims.flatMap(claimIssues)
            + files.treatments.contraindications.flatMap { conditionIssues($0.value.condition) }
            + listIssues(files.treatments) + unknownTreatments(files.treatments.offered)
    }

    private func treatmentIssues(_ treatment: Treatment) -> [Issue] {
        let known = contraindications.keys.map(\.text) + contraindicationLists.keys.map(\.text)
        return sourceIssues(treatment.evidence)
            + treatment.standing.cases.flatMap { conditionIssues($0.condition) }
            + missing(treatment.claims, among: claims, "claim")
            + treatment.contraindications.filter { !known.contains($0.value.text) }.map {
                unknown($0.value.text, $0.location, "contraindication", known)
            }
    }

    private func claimIssues(_ entry: Entry<Claim>) -> [Issue] {
        let claim = entry.value
        var issues = sourceIssues(claim.evidence)
        issues += missing(claim.toldBy, among: sources, "source")
        issues += missing(claim.disputes, among: claims, "claim")
        issues += unknownTreatments(claim.treatments)
        let lengths = durations.map(\.key)
        issues += claim.durations.filter { !lengths.contains($0.value.text) }.map {
            unknown($0.value.text, $0.location, "duration", lengths)
        }
        if claim.sources.isEmpty {
            issues.append(
                Issue("claim/no-source", at: entry.location, "\"\(entry.key)\" names no source"))
        }
        return issues
    }

    /// A list names only rules and the lists above it, so that none can hold itself.
    private func listIssues(_ file: TreatmentFile) -> [Issue] {
        var known = Set(contraindications.keys.map(\.text))
        var issues: [Issue] = []
        for entry in file.lists {
            if contraindications[ContraindicationID(entry.key)] != nil {
                issues.append(
                    Issue(
                        "ref/twice", at: entry.location,
                        "\"\(entry.key)\" is a rule and a list as well"))
            }
            issues += entry.value.rules.filter { !known.contains($0.value.text) }.map {
                unknown($0.value.text, $0.location, "contraindication above", known.sorted())
            }
            known.insert(entry.key)
        }
        return issues
    }

    private func unknownTreatments(_ names: [Located<TreatmentID>]) -> [Issue] {
        names.filter { treatment($0.value) == nil }.map {
            unknown($0.value.text, $0.location, "treatment", treatments.map(\.key))
        }
    }

    private func missing<Kind, Value>(
        _ names: [Located<Identifier<Kind>>], among known: [Identifier<Kind>: Value], _ kind: String
    ) -> [Issue] {
        names.filter { known[$0.value] == nil }.map {
            unknown($0.value.text, $0.location, kind, known.keys.map(\.text))
        }
    }
}
