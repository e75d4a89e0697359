import ClinicalKnowledge
import StrictJSON

/// How urgent the advice is at least, and can become at most, while some findings are open; a crisis,
/// which lies over the others, left aside.
struct CallBounds {
    private(set) var floor = Disposition.selfCare
    private(set) var ceiling = Disposition.selfCare
    private let calls: [(call: RedFlag.Call, most: Disposition)]
    private var outlook: Outlook

    init(
        _ answers: Answers, open: Set<FindingID>, _ knowledge: Knowledge,
        assuming assumed: Set<ConditionID>
    ) {
        var outlook = Outlook(
            answers: answers, open: open, conditions: knowledge.conditions, assuming: assumed)
        var undecided: [(call: RedFlag.Call, most: Disposition)] = []
        for call in knowledge.redFlags.lazy.flatMap(\.value.calls) {
            if call.disposition == .crisis { continue }
            let reach = outlook.reach(call.condition)
            if let least = call.least(reach) { floor = max(floor, least) }
            guard let most = call.most(reach) else { continue }
            ceiling = max(ceiling, most)
            if !reach.isDecided { undecided.append((call, most)) }
        }
        calls = undecided
        self.outlook = outlook
    }

    /// A finding that a call hangs on which may come to this or more; `nil` when there is none.
    mutating func finding(atLeast level: Disposition) -> FindingID? {
        let call = calls.lazy.filter { $0.most >= level }.max { $0.most < $1.most }
        return call.flatMap { outlook.undecided($0.call.condition).min() }
    }
}

extension RedFlag.Call {
    /// The mildest that the call can come to, if it is sure to come to anything.
    func least(_ reach: Reach) -> Disposition? {
        switch (reach.least, reach.most) {
        case (.no, _): nil
        case (.doubtful, .doubtful): whenDoubtful
        case (.doubtful, _): min(disposition, whenDoubtful)
        case (.yes, _): disposition
        }
    }

    /// The most urgent that the call can come to, if it can come to anything.
    func most(_ reach: Reach) -> Disposition? {
        switch (reach.least, reach.most) {
        case (_, .no): nil
        case (_, .doubtful): whenDoubtful
        case (.yes, .yes): disposition
        case (_, .yes): max(disposition, whenDoubtful)
        }
    }
}
