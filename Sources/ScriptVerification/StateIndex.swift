import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// Where findings are asked for, and where the questions end, by place in the script.
struct StateIndex {
    private let states: [State]
    private var lines: [FindingID: [(state: Int, condition: Condition?)]] = [:]
    private var ends: [Int] = []

    init(_ script: Script) {
        states = script.states.map(\.value)
        for (place, state) in states.enumerated() {
            for line in state.lines {
                lines[line.sign.value, default: []].append((place, line.condition))
            }
            if state.ends { ends.append(place) }
        }
    }

    /// Whether a state that is surely reached shows the finding, and no state before it can end the
    /// questions.
    func isSurelyShown(_ finding: FindingID, _ outlook: inout Outlook) -> Bool {
        for (place, condition) in lines[finding] ?? [] {
            guard outlook.reach(states[place].condition).least == .yes,
                outlook.reach(condition).least == .yes
            else { continue }
            for end in ends where end < place {
                if outlook.reach(states[end].condition).most == .yes { return false }
            }
            return true
        }
        return false
    }
}
