package import StrictJSON

/// `claims.json`: claims as they are told, the answer to each, and how people ask about it.
package struct ClaimWords: Sendable {
    package let claim: String
    /// The honest short answer.
    package let answer: Located<String>
    /// Who says what, where sources disagree.
    package let sides: [Side]
    let asked: [Located<String>]

    /// What one source says about it.
    package struct Side: Sendable {
        package let source: Located<String>
        package let says: String

        static let shape = Shape.object(
            .required("source", Shape<String>.text(.code).located, "who says it"),
            .required("says", .sentence, "as it follows a colon")
        ) { Side(source: $1, says: $2) }
    }

    private static let one = Shape.object(
        .required("claim", .sentence, "the claim, as it is told"),
        .required("answer", Shape<String>.sentence.located, "the honest short answer"),
        .optional(
            "sides", .list(of: Side.shape), default: [], "who says what, where sources disagree"),
        .required("asked", .sentences, "ways to ask about it")
    ) { ClaimWords(claim: $1, answer: $2, sides: $3, asked: $4) }

    package static let shape = Shape.object(
        .required("claims", .map(keys: .identifier, of: one), "by claim")
    ) { $1 }
}
