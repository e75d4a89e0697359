package import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// The answers that content can tell apart, one to stand for each class.
///
/// Refused and unread count with "not sure": no condition sees a difference. Numbers fall into the
/// intervals between the bounds that conditions name, and answers that every test takes alike are one class.
package struct AnswerClasses: Sendable {
    /// For each finding that anything reads, mildest first.
    package let classes: [FindingID: [Answer]]
    private let tests: [FindingID: Set<AnswerTest>]

    /// - Parameter withTreatments: What speaks against treatments tells answers apart as well.
    package init(_ script: Script, withTreatments: Bool = false) {
        self.init([script], withTreatments: withTreatments)
    }

    /// The answers that any of these scripts can tell apart.
    package init(_ scripts: [Script], withTreatments: Bool = false) {
        var tests: [FindingID: Set<AnswerTest>] = [:]
        for script in scripts {
            for finding in script.askedFindings { tests[finding, default: []].formUnion([]) }
            let others = withTreatments ? script.treatmentConditions : []
            for condition in script.allConditions + others {
                condition.forEachTest { tests[$0, default: []].insert($1) }
            }
        }
        self.tests = tests
        var classes: [FindingID: [Answer]] = [:]
        for (id, tests) in tests {
            let findings = scripts.compactMap { $0.knowledge.findings[id] }
            if findings.isEmpty { continue }
            var seen: Set<[Truth]> = []
            classes[id] = findings.flatMap { $0.answers(around: tests.flatMap(\.bounds)) }.filter {
                seen.insert(Self.look(of: $0, to: tests)).inserted
            }
        }
        self.classes = classes
    }

    /// The place of the class that an answer belongs to among those of its finding.
    package func place(of answer: Answer, to finding: FindingID) -> Int? {
        let tests = tests[finding] ?? []
        let look = Self.look(of: answer, to: tests)
        return classes[finding]?.firstIndex { Self.look(of: $0, to: tests) == look }
    }

    /// What every test makes of the answer, and whether it is a real one.
    private static func look(of answer: Answer, to tests: Set<AnswerTest>) -> [Truth] {
        tests.map { $0.truth(of: answer) } + [answer.isDoubtful ? .doubtful : .yes]
    }
}

extension Finding {
    /// All its answers, mildest first; of numbers the bounds themselves and one number between every two
    /// neighbours.
    func answers(around bounds: [Double]) -> [Answer] {
        switch domain {
        case .yesNo:
            let yes: [Answer] =
                switch longStanding {
                case .never: [.yes(.new)]
                case .said: [.yes(.unchanged), .yes(.new)]
                case .asked: [.yes(.known), .yes(.unchanged), .yes(.new)]
                }
            return [.no] + yes + [.unsure]
        case .choice(let values): return values.map { .choice($0) } + [.unsure]
        case .number, .duration, .scale:
            let range = domain.range ?? 0...0
            let inside = Set(bounds + [range.lowerBound, range.upperBound])
                .filter(range.contains).sorted()
            let between = zip(inside, inside.dropFirst()).map { domain.held(($0 + $1) / 2) }
            return Set(inside + between).sorted().map { .value($0) } + [.unsure]
        }
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
            + (safety.map(\.value.condition) + lengths.map(\.value.condition)).compactMap(\.self)
    }

    /// Every condition that decides about what is recommended after the advice.
    var treatmentConditions: [Condition] {
        knowledge.treatments.flatMap { $0.value.standing.cases.map(\.condition) }
            + knowledge.contraindications.values.map(\.condition)
            + treatmentSafety.map(\.value.condition)
    }
}
