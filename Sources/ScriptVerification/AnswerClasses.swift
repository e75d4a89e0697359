package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// The answers that content can tell apart, one to stand for each class.
///
/// Refused and unread count with "not sure": no condition sees a difference. Numbers fall into the
/// intervals between the bounds that conditions name.
package struct AnswerClasses: Sendable {
    /// For each finding that anything reads, mildest first.
    package let classes: [FindingID: [Answer]]

    package init(_ script: Script) {
        let knowledge = script.knowledge
        var bounds: [FindingID: Set<Double>] = [:]
        var read: Set<FindingID> = script.askedFindings
        for condition in script.allConditions {
            condition.forEachTest { finding, test in
                read.insert(finding)
                bounds[finding, default: []].formUnion(test.bounds)
            }
        }
        var classes: [FindingID: [Answer]] = [:]
        for id in read {
            guard let finding = knowledge.findings[id] else { continue }
            classes[id] = Self.classes(of: finding, bounds: bounds[id] ?? [])
        }
        self.classes = classes
    }

    private static func classes(of finding: Finding, bounds: Set<Double>) -> [Answer] {
        switch finding.domain {
        case .yesNo:
            let yes: [Answer] =
                switch finding.longStanding {
                case .never: [.yes(.new)]
                case .said: [.yes(.unchanged), .yes(.new)]
                case .asked: [.yes(.known), .yes(.unchanged), .yes(.new)]
                }
            return [.no] + yes + [.unsure]
        case .choice(let values): return values.map { .choice($0) } + [.unsure]
        case .number, .duration, .scale:
            let range = finding.domain.range ?? 0...0
            return representatives(bounds, in: range).map { .value($0) } + [.unsure]
        }
    }

    /// Each bound itself, and one number between every two neighbours.
    private static func representatives(
        _ bounds: Set<Double>, in range: ClosedRange<Double>
    ) -> [Double] {
        let inside = bounds.union([range.lowerBound, range.upperBound])
            .filter(range.contains).sorted()
        let between = zip(inside, inside.dropFirst()).map { ($0 + $1) / 2 }
        return (inside + between).sorted()
    }
}

extension Script {
    /// Every condition that decides about a conversation.
    var allConditions: [Condition] {
        knowledge.redFlags.flatMap { $0.value.calls.map(\.condition) }
            + knowledge.conditions.values
            + states.flatMap { entry in
                ([entry.value.condition] + entry.value.lines.map(\.condition)).compactMap(\.self)
            }
            + safety.compactMap(\.value.condition)
    }
}
