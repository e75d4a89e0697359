import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// The calls that can come to a level, by the findings that they read.
struct CallIndex {
    private let all: [RedFlag.Call]
    private var reading: [FindingID: [RedFlag.Call]] = [:]

    init(_ knowledge: Knowledge, comingTo level: Disposition) {
        all = knowledge.redFlags.flatMap(\.value.calls).filter {
            max($0.disposition, $0.whenDoubtful) >= level
        }
        for call in all {
            for finding in call.condition.findings(named: knowledge.conditions) {
                reading[finding, default: []].append(call)
            }
        }
    }

    /// The calls that read a finding; all without one.
    func calls(reading finding: FindingID?) -> [RedFlag.Call] {
        finding.map { reading[$0] ?? [] } ?? all
    }
}
