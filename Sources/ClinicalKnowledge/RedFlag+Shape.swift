import StrictJSON

extension RedFlag {
    static let shape = Shape.object(
        .required("group", .text(.identifier), "the danger it belongs to"),
        .optional(
            "notable", .boolean, default: false,
            "asked about and told of also where it does not raise the advice"),
        .required(
            "calls", .list(of: WrittenCall.shape, atLeast: 1), "conditions and what each calls for"),
        .required("unsure", Unsure.shape, "what \"not sure\" means"),
        .required("evidence", Evidence.shape, "who says so")
    ) { _, group, isNotable, calls, unsure, evidence in
        RedFlag(
            group: group, isNotable: isNotable,
            calls: calls.map {
                Call(
                    condition: $0.condition, disposition: $0.disposition,
                    whenDoubtful: $0.whenDoubtful ?? unsure.disposition)
            },
            unsure: unsure, evidence: evidence)
    }

    /// A call as it stands in the file, where the row can speak for it.
    private struct WrittenCall: Sendable {
        let condition: Condition
        let disposition: Disposition
        let whenDoubtful: Disposition?

        static let shape = Shape.object(
            .required("if", Condition.shape, "the answers that raise it"),
            .required("for", .word, "the disposition they call for"),
            .optional("unsure", .word, "what doubt calls for, where it is not as the row says")
        ) { _, condition, disposition, whenDoubtful in
            WrittenCall(
                condition: condition, disposition: disposition, whenDoubtful: whenDoubtful)
        }
    }
}
