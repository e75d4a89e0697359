package import ClinicalKnowledge
package import LanguageUnderstanding
import StrictJSON

/// What is asked of the person.
package enum Question: Hashable, Sendable {
    /// "Tell me in your own words what is wrong."
    case opening
    case finding(FindingID)
    case checklist(StateID, [FindingID])
    /// Whether these signs are new or have been there for long.
    case sinceWhen([FindingID])
    /// Whether any of these signs speaks against the treatment that is talked of.
    case suitability([FindingID])
}

extension Question {
    /// The signs of a checklist.
    var listedSigns: [FindingID]? {
        switch self {
        case .checklist(_, let signs), .suitability(let signs): signs
        case .opening, .finding, .sinceWhen: nil
        }
    }
}

/// In which words a question is put.
package enum Form: Hashable, Sendable {
    case full
    /// After a digression or a reply that could not be read.
    case short
    /// After "not sure": simpler words and an example.
    case again
    /// A sign was picked from the list: any of the others?
    case others
    /// Something heard may be dangerous: asked outright, before anything else.
    case confirming
}

extension Script {
    /// The open question: what must be made sure of first; in a crisis its own; in an emergency none;
    /// else the one at the place.
    func question(_ snapshot: Snapshot, _ appraisal: Appraisal) -> Question? {
        if case .confirming(let first, _) = snapshot.phase { return .finding(first) }
        let verdict = appraisal.verdict
        if verdict.disposition == .crisis {
            guard let safe = snapshot.answer(to: crisis.safe.value) else {
                return .finding(crisis.safe.value)
            }
            guard safe == .yes(.new), !verdict.underlying.isEmergency else { return nil }
            guard let goOn = snapshot.answer(to: crisis.goOn.value) else {
                return .finding(crisis.goOn.value)
            }
            guard goOn == .yes(.new) else { return nil }
        }
        if verdict.underlying.isEmergency { return nil }
        if case .opening = snapshot.phase { return .opening }
        switch appraisal.place {
        case .advice: return suitability(snapshot)
        case .sinceWhen(let signs): return .sinceWhen(signs)
        case .state(let id, let open):
            guard state(id)?.value.isChecklist == true, open.count > 1, let first = open.first
            else { return open.first.map { .finding($0) } }
            return snapshot.doubted.contains(first) ? .finding(first) : .checklist(id, open)
        }
    }

    /// What is left to ask before somebody is told whether a treatment suits them.
    private func suitability(_ snapshot: Snapshot) -> Question? {
        guard snapshot.talk.isSuiting, let topic = snapshot.talk.topic else { return nil }
        let unknown = unknownSigns(against: topic, given: snapshot.answers)
        guard let first = unknown.first else { return nil }
        return unknown.count == 1 || snapshot.doubted.contains(first)
            ? .finding(first) : .suitability(Array(unknown.prefix(Limits.checklistLines)))
    }

    /// The signs that are not known and would speak against what is talked of.
    func unknownSigns(against topic: Topic, given answers: Answers) -> [FindingID] {
        switch topic {
        case .plan: knowledge.unknownSigns(forPlanWith: answers)
        case .treatment(let id, _):
            knowledge.treatment(id).map { knowledge.unknownSigns(against: $0, for: answers) } ?? []
        default: []
        }
    }

    /// The kind of answer that is awaited.
    package func expectation(_ standpoint: Standpoint) -> Expectation {
        switch standpoint.question {
        case .opening: return .open
        case .checklist(_, let signs), .suitability(let signs): return .checklist(signs)
        case .sinceWhen: return expectation(of: longStanding.value)
        case .finding(let id): return expectation(of: id)
        case nil: return .menu(standpoint.snapshot.talk.offered)
        }
    }

    private func expectation(of finding: FindingID) -> Expectation {
        Expectation(of: finding, knowledge.findings[finding]?.domain ?? .yesNo)
    }
}
