package import StrictJSON

extension Condition {
    /// Where its first test stands.
    package var place: SourceLocation? {
        switch self {
        case .finding(_, _, let location), .named(_, let location): location
        default: parts.lazy.compactMap(\.place).first
        }
    }

    /// Visits the condition and every part of it, but not what it names.
    package func forEachPart(_ visit: (Condition) -> Void) {
        visit(self)
        for part in parts { part.forEachPart(visit) }
    }

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
