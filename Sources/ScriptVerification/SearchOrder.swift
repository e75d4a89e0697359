import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// The order in which a search answers findings: the one in question first, then what decides whether
/// it is asked, then the rest as the script asks for them.
///
/// It changes how long a search takes, not what it finds.
struct SearchOrder {
    let findings: [FindingID]

    init(_ script: Script, _ property: SafetyProperty, _ finding: FindingID) {
        let named = script.knowledge.conditions
        var order = [finding]
        func add(_ condition: Condition?) {
            order += (condition?.findings(named: named) ?? []).sorted()
        }
        add(property.condition)
        for state in script.states.map(\.value) {
            for line in state.lines where line.sign.value == finding {
                add(state.condition)
                add(line.condition)
            }
            if state.ends { add(state.condition) }
        }
        for call in script.knowledge.redFlags.flatMap(\.value.calls)
        where call.condition.findings(named: named).contains(finding) {
            add(call.condition)
        }
        order += script.states.flatMap(\.value.findings).map(\.value)
        order += script.knowledge.findings.keys.sorted()
        var seen: Set<FindingID> = []
        findings = order.filter { seen.insert($0).inserted }
    }
}
