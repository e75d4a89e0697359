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

    init(_ appraiser: Appraiser, _ standpoint: Standpoint) {
        self.appraiser = appraiser
        known = [(standpoint.snapshot.held, standpoint.appraisal)]
    }

    func appraisal(of held: [Snapshot.Held]) -> Appraisal {
        if let found = known.last(where: { $0.held == held }) { return found.appraisal }
        let appraisal = appraiser.appraisal(of: held)
        known.append((held, appraisal))
        return appraisal
    }

    /// What the answers would call for with another one.
    func verdict(on held: [Snapshot.Held], with answer: Answer, for finding: FindingID) -> Verdict {
        var reading = appraiser.reading(of: held)
        if let slot = appraiser.table.slot(of: finding) {
            reading.tell(answer, slot)
            reading.settle(open: FindingSet())
        }
        return appraiser.verdict(reading)
    }

    /// Whether a yes to the finding would open questions.
    func opensQuestions(_ finding: FindingID, after held: [Snapshot.Held]) -> Bool {
        guard let slot = appraiser.table.slot(of: finding) else { return false }
        var reading = appraiser.reading(of: held)
        let needed = appraiser.needed(reading)
        reading.tell(.yes(.new), slot)
        reading.settle(open: FindingSet())
        var both = appraiser.needed(reading)
        both.formUnion(needed)
        return both != needed
    }
}
