package import ClinicalKnowledge
import StrictJSON

/// Where somebody with these answers stands: computed from them, never stored.
package enum Place: Hashable, Sendable {
    /// The first state with something to ask, and what is left to ask there.
    case state(StateID, unanswered: [FindingID])
    /// Whether these signs are new or have been there for long.
    case sinceWhen([FindingID])
    /// Nothing is left to ask.
    case advice
}

extension Script {
    /// The first state that has a question whose answer can still change where the person is sent.
    package func place(given answers: Answers) -> Place {
        appraiser.appraisal(of: answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).place
    }
}

extension Appraiser {
    func reading(of held: [Snapshot.Held]) -> TableReading {
        TableReading(table, answers: held.lazy.map { ($0.finding, $0.answer) })
    }

    func appraisal(of held: [Snapshot.Held]) -> Appraisal {
        appraisal(of: reading(of: held), held)
    }

    func appraisal(of reading: TableReading, _ held: [Snapshot.Held]) -> Appraisal {
        let unstated = held.filter { $0.answer == .yes(.unstated) }.map(\.finding).sorted()
        return Appraisal(verdict: verdict(reading), place: place(reading, unstated: unstated))
    }

    func appraisal(of answers: [(FindingID, Answer)]) -> Appraisal {
        let reading = TableReading(table, answers: answers)
        let unstated = answers.filter { $0.1 == .yes(.unstated) }.map(\.0).sorted()
        return Appraisal(verdict: verdict(reading), place: place(reading, unstated: unstated))
    }

    /// Since when a sign has been there is asked once its own list is done, so that nothing more
    /// dangerous waits for it.
    func place(_ reading: TableReading, unstated: [FindingID]) -> Place {
        let needed = needed(reading)
        let toDate = signsToDate(unstated, reading)
        var passed: Set<FindingID> = []
        for state in states where holds(state.node, reading) {
            let unanswered = lines[state.lines].filter {
                needed.contains($0.slot) && holds($0.node, reading)
            }.map(finding)
            if !unanswered.isEmpty {
                let signs = toDate.filter(passed.contains)
                return signs.isEmpty
                    ? .state(id(of: state), unanswered: unanswered) : .sinceWhen(signs)
            }
            if state.ends { break }
            if !toDate.isEmpty { passed.formUnion(lines[state.lines].map(finding)) }
        }
        return toDate.isEmpty ? .advice : .sinceWhen(toDate)
    }

    func holds(_ node: ConditionTable.Node?, _ reading: TableReading) -> Bool {
        guard let node else { return true }
        return reading.holds(node)
    }

    func canHold(_ node: ConditionTable.Node?, _ outlook: TableReading) -> Bool {
        guard let node else { return true }
        return outlook.canHold(node)
    }

    /// The signs of which it is worth knowing how long they have been there: the advice would be
    /// milder were they of old.
    private func signsToDate(_ signs: [FindingID], _ reading: TableReading) -> [FindingID] {
        guard !signs.isEmpty else { return [] }
        var ofOld = reading
        for slot in signs.compactMap(table.slot) { ofOld.tell(.yes(.known), slot) }
        ofOld.settle(open: FindingSet())
        return underlying(ofOld) < underlying(reading) ? signs : []
    }
}
