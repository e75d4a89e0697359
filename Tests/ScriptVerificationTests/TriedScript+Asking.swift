import ClinicalKnowledge
import DialogEngine
import StrictJSON

extension TriedScript {
    /// Where the calls of some rows come to a level or more; a crisis aside.
    func atLeast(_ level: Disposition, _ calls: [RedFlag.Call]? = nil) -> AnswerBits {
        (calls ?? script.knowledge.redFlags.flatMap(\.value.calls)).reduce(none) { sum, call in
            let truth = truth(call.condition)
            let sure = call.disposition >= level ? truth.sure : none
            let doubtful = call.whenDoubtful >= level ? truth.possible - truth.sure : none
            return sum | sure | doubtful
        }
    }

    /// For each state who is asked something there.
    func asking() -> [AnswerBits] {
        let needed = needed()
        var staying = all
        var asked: [AnswerBits] = []
        for state in script.states.map(\.value) {
            let here = staying & holding(state.condition)
            let some = state.lines.reduce(none) { sum, line in
                sum | (needed[question(line)] & here & holding(line.condition))
            }
            asked.append(some)
            staying = staying - some
            if state.ends { staying = staying - here }
        }
        return asked
    }

    /// Who has nothing left to answer.
    func advised() -> AnswerBits { asking().reduce(all, -) }

    private func question(_ line: State.Line) -> Int {
        findings.firstIndex(of: line.sign.value) ?? 0
    }

    private func openFindings() -> [AnswerBits] {
        var open = Array(repeating: none, count: findings.count)
        for line in script.states.flatMap(\.value.lines) {
            open[question(line)] = answered(question(line), 0)
        }
        while true {
            var found = Array(repeating: none, count: findings.count)
            var staying = all
            for state in script.states.map(\.value) {
                let reach = state.condition.map { self.reach($0, open: open) }
                let here = staying & (reach?.most.sure ?? all)
                for line in state.lines {
                    let shown = line.condition.map { self.reach($0, open: open).most.sure } ?? all
                    let own = open[question(line)] & here & shown
                    found[question(line)] = found[question(line)] | own
                }
                if state.ends { staying = staying - (here & (reach?.least.sure ?? all)) }
            }
            if found == open { return open }
            open = found
        }
    }

    private func needed() -> [AnswerBits] {
        let open = openFindings()
        let exactly = exactly()
        var needed = Array(repeating: none, count: findings.count)
        for row in script.knowledge.redFlags.map(\.value) {
            for call in row.calls {
                let reach = reach(call.condition, open: open)
                addUndecided(call.condition, among: worth(call, row, reach, exactly), open, &needed)
            }
        }
        for question in findings.indices { needed[question] = needed[question] & open[question] }
        while true {
            let before = needed
            for state in script.states.map(\.value) {
                for line in state.lines {
                    let people = needed[question(line)]
                    for condition in [state.condition, line.condition].compactMap(\.self) {
                        addUndecided(condition, among: people, open, &needed)
                    }
                }
            }
            if needed == before { return needed }
        }
    }

    /// Who is sent just there.
    func exactly() -> [Disposition: AnswerBits] {
        let levels = Disposition.allCases.filter { $0 < .crisis }
        var exactly: [Disposition: AnswerBits] = [:]
        var above = none
        for level in levels.reversed() {
            let own = level == .selfCare ? all : atLeast(level)
            exactly[level] = own - above
            above = own
        }
        return exactly
    }

    /// Whose advice the call can still lift.
    private func worth(
        _ call: RedFlag.Call, _ row: RedFlag, _ reach: Reaches,
        _ exactly: [Disposition: AnswerBits]
    ) -> AnswerBits {
        exactly.reduce(none) { people, entry in
            guard let floor = row.isNotable ? entry.key : entry.key.next else { return people }
            let most = max(call.disposition, call.whenDoubtful)
            let sure = most >= floor ? reach.most.sure : none
            let doubtful =
                call.whenDoubtful >= floor ? reach.most.possible - reach.most.sure : none
            return people | (entry.value & (sure | doubtful))
        }
    }

    private func addUndecided(
        _ condition: Condition, among people: AnswerBits, _ open: [AnswerBits],
        _ needed: inout [AnswerBits]
    ) {
        let here = people & reach(condition, open: open).undecided
        if here.isEmpty { return }
        switch condition {
        case .finding(let id, _, _):
            if let question = findings.firstIndex(of: id) {
                needed[question] = needed[question] | here
            }
        case .all(let parts), .any(let parts), .none(let parts), .count(let parts, _):
            for part in parts { addUndecided(part, among: here, open, &needed) }
        case .named: break
        }
    }
}
