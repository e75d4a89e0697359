import StrictJSON

/// One row of the clinical reference: conditions over answers that call for dispositions.
package struct RedFlag: Sendable {
    package let group: String
    package let calls: [Call]
    /// What the row calls for when a doubtful answer leaves its conditions open.
    ///
    /// Written for each row, never computed (clinical reference, section 2.1).
    package let whenDoubtful: Disposition
    package let evidence: Evidence

    package struct Call: Sendable {
        package let condition: Condition
        package let disposition: Disposition

        static let shape = Shape.object(
            .required("if", Condition.shape, "the answers that raise it"),
            .required("for", .word, "the disposition they call for")
        ) { Call(condition: $1, disposition: $2) }
    }

    static let shape = Shape.object(
        .required("group", .text(.identifier), "the danger it belongs to"),
        .required(
            "calls", .list(of: Call.shape, atLeast: 1), "conditions and what each calls for"),
        .required("unsure", .word, "what it calls for when the person cannot say"),
        .required("evidence", Evidence.shape, "who says so")
    ) { _, group, calls, whenDoubtful, evidence in
        RedFlag(group: group, calls: calls, whenDoubtful: whenDoubtful, evidence: evidence)
    }

    /// What the row calls for, if anything: the most urgent of its calls that hold or may hold.
    package func called(
        by answers: Answers, named conditions: [ConditionID: Condition]
    ) -> Disposition? {
        calls.compactMap { call in
            switch call.condition.truth(given: answers, named: conditions) {
            case .yes: call.disposition
            case .doubtful: whenDoubtful
            case .no: nil
            }
        }.max()
    }
}
