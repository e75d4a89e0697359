extension Condition {
    /// Visits every test of a finding that stands in the condition itself, not in those it names.
    package func forEachTest(_ visit: (FindingID, AnswerTest) -> Void) {
        if case .finding(let id, let test, _) = self { visit(id, test) }
        for part in parts { part.forEachTest(visit) }
    }
}

extension AnswerTest {
    /// The numbers at which the test changes its mind.
    package var bounds: [Double] {
        alternatives.flatMap { alternative -> [Double] in
            switch alternative {
            case .word: []
            case .atLeast(let bound), .atMost(let bound): [bound]
            case .between(let low, let high): [low, high]
            }
        }
    }
}
