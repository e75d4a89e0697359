import ClinicalKnowledge
import StrictJSON

/// Says what a set of answers calls for and where it stands, from the compiled conditions of a script.
///
/// Its lists hold plain numbers, so that going through them costs little.
final class Appraiser: Sendable {
    let table: ConditionTable
    /// Of all rows, in the order of content.
    let calls: [Call]
    let states: [CompiledState]
    /// Of all states.
    let lines: [Line]
    /// So many conditions, the first of the table, decide who is asked what.
    let stateConditions: Int
    private let rows: [RedFlagID]
    private let stateIDs: [StateID]
    private let locations: [RedFlagID: SourceLocation]

    struct Call: Sendable {
        let node: ConditionTable.Node
        let row: Int32
        let isNotable: Bool
        let disposition: Disposition
        let whenDoubtful: Disposition

        func called(_ truth: Truth) -> Disposition? {
            switch truth {
            case .yes: disposition
            case .doubtful: whenDoubtful
            case .no: nil
            }
        }

        /// The most it can come to when its condition can become this true, doubt included.
        func most(_ truth: Truth) -> Disposition? {
            truth == .yes ? max(disposition, whenDoubtful) : called(truth)
        }
    }

    struct CompiledState: Sendable {
        let number: Int
        /// Always, without one.
        let node: ConditionTable.Node?
        let lines: Range<Int>
        let ends: Bool
    }

    struct Line: Sendable {
        let slot: Int
        let node: ConditionTable.Node?
    }

    init(_ knowledge: Knowledge, states: [StrictJSON.Entry<State>]) {
        var compiler = ConditionCompiler(knowledge)
        var lines: [Line] = []
        self.states = states.enumerated().map { number, entry in
            let node = entry.value.condition.map { compiler.add($0) }
            let start = lines.count
            for line in entry.value.lines {
                guard let slot = compiler.slot(of: line.sign.value) else { continue }
                lines.append(Line(slot: slot, node: line.condition.map { compiler.add($0) }))
            }
            return CompiledState(
                number: number, node: node, lines: start..<lines.count, ends: entry.value.ends)
        }
        self.lines = lines
        stateConditions = compiler.count
        calls = knowledge.redFlags.enumerated().flatMap { row, entry in
            entry.value.calls.map { call in
                Call(
                    node: compiler.add(call.condition), row: Int32(row),
                    isNotable: entry.value.isNotable, disposition: call.disposition,
                    whenDoubtful: call.whenDoubtful)
            }
        }
        table = compiler.table
        rows = knowledge.redFlags.map(\.id)
        stateIDs = states.map(\.id)
        locations = Dictionary(
            uniqueKeysWithValues: knowledge.redFlags.map { ($0.id, $0.location) })
    }

    func location(of row: RedFlagID) -> SourceLocation? { locations[row] }

    func id(of state: CompiledState) -> StateID { stateIDs[state.number] }

    func finding(_ line: Line) -> FindingID { table.findings[line.slot] }

    /// What the answers call for, whatever is left to ask: for each row the most urgent of its calls
    /// that hold or may hold.
    func verdict(_ reading: TableReading) -> Verdict {
        var found: [Verdict.Call] = []
        var last: Int32 = -1
        for call in calls {
            guard let called = call.called(reading.truth(call.node)), called > .selfCare else {
                continue
            }
            let id = rows[Int(call.row)]
            if call.row == last, let before = found.popLast() {
                found.append(.init(redFlag: id, disposition: max(called, before.disposition)))
            } else {
                found.append(.init(redFlag: id, disposition: called))
            }
            last = call.row
        }
        return Verdict(calls: found)
    }

    /// The most urgent call apart from a crisis.
    func underlying(_ reading: TableReading) -> Disposition {
        var most = Disposition.selfCare
        for call in calls {
            let truth = reading.truth(call.node)
            if truth == .no { continue }
            if let called = call.called(truth), called != .crisis { most = max(most, called) }
        }
        return most
    }
}
