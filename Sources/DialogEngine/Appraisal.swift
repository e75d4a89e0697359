package import ClinicalKnowledge

/// What a set of answers comes to: what it calls for, and where somebody with it stands.
package struct Appraisal: Hashable, Sendable {
    package let verdict: Verdict
    package let place: Place
}

/// A snapshot with what its answers come to, so that this is worked out once.
package struct Standpoint: Hashable, Sendable {
    package let snapshot: Snapshot
    package let appraisal: Appraisal
    /// What is open.
    package let question: Question?
}

extension Script {
    package func standpoint(of snapshot: Snapshot) -> Standpoint {
        standpoint(of: snapshot, appraiser.appraisal(of: snapshot.held))
    }

    func standpoint(of snapshot: Snapshot, _ appraisal: Appraisal) -> Standpoint {
        Standpoint(
            snapshot: snapshot, appraisal: appraisal, question: question(snapshot, appraisal))
    }
}

/// The appraisals of one turn, each made once.
final class AppraisalMemo {
    private let appraiser: Appraiser
    private var known: [(held: [Snapshot.Held], appraisal: Appraisal)]
    private var lastReading: (held: [Snapshot.Held], reading: TableReading)?
    private var lastStandpoint: Standpoint

    init(_ appraiser: Appraiser, _ standpoint: Standpoint) {
        self.appraiser = appraiser
        known = [(standpoint.snapshot.held, standpoint.appraisal)]
        lastStandpoint = standpoint
    }

    func standpoint(of snapshot: Snapshot, in script: Script) -> Standpoint {
        if lastStandpoint.snapshot != snapshot {
            lastStandpoint = script.standpoint(of: snapshot, appraisal(of: snapshot.held))
        }
        return lastStandpoint
    }

    func appraisal(of held: [Snapshot.Held]) -> Appraisal {
        if let found = known.last(where: { $0.held == held }) { return found.appraisal }
        let appraisal = appraiser.appraisal(of: reading(of: held), held)
        known.append((held, appraisal))
        return appraisal
    }

    private func reading(of held: [Snapshot.Held]) -> TableReading {
        if let last = lastReading, last.held == held { return last.reading }
        let reading = appraiser.reading(of: held)
        lastReading = (held, reading)
        return reading
    }

    /// What the answers would call for with another one.
    func verdict(on held: [Snapshot.Held], with answer: Answer, for finding: FindingID) -> Verdict {
        var reading = reading(of: held)
        if let slot = appraiser.table.slot(of: finding) { reading.retell(answer, slot) }
        return appraiser.verdict(reading)
    }

    /// Whether a yes to the finding would open questions.
    func opensQuestions(_ finding: FindingID, after held: [Snapshot.Held]) -> Bool {
        guard let slot = appraiser.table.slot(of: finding) else { return false }
        var reading = reading(of: held)
        let needed = appraiser.needed(reading)
        reading.retell(.yes(.new), slot)
        var both = appraiser.needed(reading)
        both.formUnion(needed)
        return both != needed
    }
}
