import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

extension Wording {
    /// One screen about a treatment.
    func explanation(_ id: TreatmentID, _ aspect: Aspect) -> String {
        guard let treatment = content.knowledge.treatment(id), let words = language.treatments[id]
        else { return "" }
        let name = words.name.capitalized
        let text = words.text(on: aspect) ?? ""
        switch aspect {
        case .overview, .suits:
            return say(
                .explainOverview,
                [
                    "name": name, "what": words.what, "helps": words.helps,
                    "certainty": language.certainties[treatment.certainty] ?? "",
                    "lasting": words.lasting, "risks": words.risks,
                ]) + "\n\n" + say(.explainMore)
        case .lasting: return say(.explainLasting, ["name": name, "text": text])
        case .risks: return say(.explainRisks, ["name": name, "text": text])
        case .session: return say(.explainSession, ["name": name, "text": text])
        case .byYourself: return say(.explainByYourself, ["name": name, "text": text])
        case .evidence: return evidence(for: treatment, name: name)
        case .neck, .lowerBack, .newPain, .lastingPain:
            return say(.explainNothing, ["name": name, "helps": words.helps])
        }
    }

    /// What is claimed of it and who was asked.
    private func evidence(for treatment: Treatment, name: String) -> String {
        let claims = treatment.claims.map(\.value).prefix(Limits.claimsOnPage)
        let lines = claims.map { "\n- " + answer(to: $0) + certainty(of: $0) }
        let sources = claims.compactMap { content.knowledge.claims[$0] }
            .flatMap(\.sources)
        return say(.explainEvidence, ["name": name, "list": lines.joined()]) + "\n\n"
            + say(.claimChecked, ["list": who(sources)])
    }

    func answer(to claim: ClaimID) -> String { fill(language.claimAnswers[claim]) }

    private func certainty(of id: ClaimID) -> String {
        guard let claim = content.knowledge.claims[id] else { return "" }
        return " (\(language.certainties[claim.certainty] ?? ""))"
    }

    /// The short answers side by side, and what is known of both together.
    func comparison(_ first: TreatmentID, _ second: TreatmentID) -> String {
        let both = content.knowledge.claim(onBoth: first, second).map { [answer(to: $0)] } ?? []
        let each = [first, second].compactMap { id -> String? in
            guard let words = language.treatments[id],
                let treatment = content.knowledge.treatment(id)
            else { return nil }
            return "\(words.name.capitalized): \(words.helps) "
                + "(\(language.certainties[treatment.certainty] ?? ""))"
        }
        return (both + each + [say(.compareMore)]).joined(separator: "\n\n")
    }

    func fitText(_ id: TreatmentID, _ fit: Fit) -> String {
        var values = ["treatment": language.treatments[id]?.name ?? ""]
        switch fit {
        case .untold: return say(.fitUntold, values)
        case .afterAdvice: return say(.fitAfterAdvice, values)
        case .notNow(let rules):
            values["list"] = lines(rules)
            return say(.fitNotNow, values)
        case .askFirst(let rules):
            values["list"] = lines(rules)
            return say(.fitAskFirst, values)
        case .allowed(.notWorthIt): return say(.fitAllowedNotWorthIt, values)
        case .allowed:
            let isActive = content.knowledge.treatment(id)?.effort == .active
            return say(isActive ? .fitAllowedActive : .fitAllowedPassive, values)
        }
    }

    /// What speaks against it in what was said or asked.
    func speaksAgainst(
        _ id: TreatmentID, _ notNow: [ContraindicationID], _ askFirst: [ContraindicationID]
    ) -> String {
        let name = language.treatments[id]?.name ?? ""
        var parts: [String] = []
        if !notNow.isEmpty {
            parts.append(say(.againstNotNow, ["treatment": name, "list": lines(notNow)]))
        }
        if !askFirst.isEmpty {
            parts.append(say(.againstAskFirst, ["treatment": name, "list": lines(askFirst)]))
        }
        return parts.joined(separator: "\n\n")
    }

    /// What in these answers speaks against it, and what would have to be asked.
    func suitability(of treatment: Treatment, _ answers: Answers) -> String {
        let knowledge = content.knowledge
        let against = knowledge.contraindications(of: treatment, for: answers)
        let unknown = knowledge.unknownSigns(against: treatment, for: answers)
        var parts: [String] = []
        if !against.notNow.isEmpty {
            parts.append(say(.planAvoid, ["list": lines(against.notNow)]))
        }
        if !against.askFirst.isEmpty {
            parts.append(say(.planAskFirst, ["list": lines(against.askFirst)]))
        }
        if !unknown.isEmpty {
            parts.append(
                say(.stillToAsk, ["list": unknown.map { "\n- \(name($0))" }.joined()]))
        }
        return (parts + [say(.generalFacts)]).joined(separator: "\n\n")
    }

    private func lines(_ rules: [ContraindicationID]) -> String {
        rules.compactMap { language.contraindications[$0] }.map { "\n- \($0)" }.joined()
    }

    /// All treatments by kind, a line each.
    var listOfTreatments: String {
        let lines = Treatment.Kind.allCases.map { kind in
            let names = content.knowledge.treatments.filter { $0.value.kind == kind }
                .compactMap { language.treatments[$0.id]?.name }
            return "\n\(language.kinds[kind] ?? ""): \(names.joined(separator: "; "))."
        }
        return say(.listTreatments, ["list": lines.joined()])
    }

    /// What a topic is called in a list of choices.
    func title(_ topic: Topic) -> String {
        switch topic {
        case .treatment(let id, _): language.treatments[id]?.name ?? id.text
        case .claim(let id): language.claims[id]?.claim ?? id.text
        case .plan: say(.planChoice)
        default: topic.name
        }
    }
}

extension String {
    /// With a capital first letter.
    var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
