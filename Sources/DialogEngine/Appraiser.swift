import ClinicalKnowledge
import StrictJSON

/// Says what a set of answers calls for and where it stands, from the compiled conditions of a script.
final class Appraiser: Sendable {
    let table: ConditionTable
    let rows: [Row]
    let states: [CompiledState]
    /// Everything that a state asks for.
    let asked: FindingSet
    private let locations: [RedFlagID: SourceLocation]

    struct Row: Sendable {
        let id: RedFlagID
        let isNotable: Bool
        let calls: [Call]
    }

    struct Call: Sendable {
        let node: ConditionTable.Node
        let disposition: Disposition
        let whenDoubtful: Disposition

        /// The most it can come to when its condition can become this true, doubt included.
        func most(_ truth: Truth) -> Disposition? {
            switch truth {
            case .yes: max(disposition, whenDoubtful)
            case .doubtful: whenDoubtful
            case .no: nil
            }
        }

        func called(_ truth: Truth) -> Disposition? {
            switch truth {
            case .yes: disposition
            case .doubtful: whenDoubtful
            case .no: nil
            }
        }
    }

    struct CompiledState: Sendable {
        let id: StateID
        /// Always, without one.
        let node: ConditionTable.Node?
        let lines: [Line]
        let ends: Bool

        struct Line: Sendable {
            let finding: FindingID
            let slot: Int
            let node: ConditionTable.Node?
        }
    }

    init(_ knowledge: Knowledge, states: [StrictJSON.Entry<State>]) {
        var compiler = ConditionCompiler(knowledge)
        rows = knowledge.redFlags.map { entry in
            Row(
                id: entry.id, isNotable: entry.value.isNotable,
                calls: entry.value.calls.map { call in
                    Call(
                        node: compiler.add(call.condition), disposition: call.disposition,
                        whenDoubtful: call.whenDoubtful)
                })
        }
        var asked = FindingSet()
        self.states = states.map { entry in
            CompiledState(
                id: entry.id, node: entry.value.condition.map { compiler.add($0) },
                lines: entry.value.lines.compactMap { line in
                    guard let slot = compiler.slot(of: line.sign.value) else { return nil }
                    asked.insert(slot)
                    return CompiledState.Line(
                        finding: line.sign.value, slot: slot,
                        node: line.condition.map { compiler.add($0) })
                }, ends: entry.value.ends)
        }
        self.asked = asked
        table = compiler.table
        locations = Dictionary(
            uniqueKeysWithValues: knowledge.redFlags.map { ($0.id, $0.location) })
    }

    func location(of row: RedFlagID) -> SourceLocation? { locations[row] }

    /// What the answers call for, whatever is left to ask.
    func verdict(_ reading: TableReading) -> Verdict {
        var calls: [Verdict.Call] = []
        for row in rows {
            var most: Disposition?
            for call in row.calls {
                guard let called = call.called(reading.truth(call.node)) else { continue }
                most = max(called, most ?? called)
            }
            if let most, most > .selfCare {
                calls.append(.init(redFlag: row.id, disposition: most))
            }
        }
        return Verdict(calls: calls)
    }

    /// The most urgent call apart from a crisis.
    func underlying(_ reading: TableReading) -> Disposition {
        var most = Disposition.selfCare
        for row in rows {
            for call in row.calls {
                guard let called = call.called(reading.truth(call.node)), called != .crisis
                else { continue }
                most = max(most, called)
            }
        }
        return most
    }
}
