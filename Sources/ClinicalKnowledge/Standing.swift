import StrictJSON

/// What a treatment is worth to somebody, before asking whether anything speaks against it.
package enum Standing: String, CaseIterable, Sendable {
    /// To be done by oneself before anything else.
    case first
    case worthTrying = "worth-trying"
    /// Neither shown to help nor advised against.
    case unproven
    case notWorthIt = "not-worth-it"
    case askAPharmacist = "ask-a-pharmacist"
    case aDoctorDecides = "a-doctor-decides"
}

/// What a treatment is worth, by place, length and kind of pain.
package struct StandingRule: Sendable {
    /// The first that holds counts.
    package let cases: [(condition: Condition, standing: Standing)]
    package let otherwise: Standing

    static let shape = Shape.object(
        .optional("cases", .list(of: caseShape), default: [], "the first that holds counts"),
        .required("else", .word, "what it is worth to everybody else")
    ) { StandingRule(cases: $1, otherwise: $2) }

    private static let caseShape = Shape.object(
        .required("if", Condition.shape, "the answers it is worth this for"),
        .required("then", Standing.word, "what it is worth")
    ) { _, condition, standing in (condition: condition, standing: standing) }
}

extension Standing {
    fileprivate static let word = Shape<Standing>.word
}

extension Knowledge {
    /// What a treatment is worth to somebody with these answers.
    package func standing(of treatment: Treatment, for answers: Answers) -> Standing {
        treatment.standing.cases.first {
            $0.condition.truth(given: answers, named: conditions) == .yes
        }?.standing ?? treatment.standing.otherwise
    }
}
