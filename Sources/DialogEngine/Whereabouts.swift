import ClinicalKnowledge
import StrictJSON

/// How far somebody has come in the part of the script that they are in.
package struct Whereabouts: Hashable, Sendable {
    package let part: String
    /// From 1.
    package let number: Int
    /// Of the states that are asked as far as the answers tell; later answers can add some.
    package let count: Int
}

extension Script {
    /// Where the open question stands; nothing for one that belongs to no part.
    package func whereabouts(_ standpoint: Standpoint) -> Whereabouts? {
        guard let question = standpoint.question,
            case .state(let id, let open) = standpoint.appraisal.place,
            question.isOf(id, asking: open),
            let part = parts.first(where: { $0.value.contains { $0.value == id } })
        else { return nil }
        let states = appraiser.statesOnTheWay(standpoint.snapshot.held)
            .filter { state in part.value.contains { $0.value == state } }
        guard let index = states.firstIndex(of: id) else { return nil }
        return Whereabouts(part: part.key, number: index + 1, count: states.count)
    }
}

extension Appraiser {
    /// The states where something was answered, or is to be asked as far as these answers tell.
    fileprivate func statesOnTheWay(_ held: [Snapshot.Held]) -> [StateID] {
        let reading = reading(of: held)
        let needed = needed(reading)
        let answered = Set(held.map(\.finding))
        return states.filter { state in
            holds(state.node, reading)
                && lines[state.lines].contains { line in
                    answered.contains(finding(line))
                        || needed.contains(line.slot) && holds(line.node, reading)
                }
        }.map(id(of:))
    }
}

extension Question {
    /// Whether it is what the state asks now, and nothing that goes before it.
    fileprivate func isOf(_ state: StateID, asking open: [FindingID]) -> Bool {
        switch self {
        case .checklist(state, _): true
        case .finding(let finding): finding == open.first
        case .opening, .checklist, .sinceWhen, .suitability: false
        }
    }
}
