import StrictJSON

/// Answers that speak against a treatment.
package struct Contraindication: Sendable {
    package let condition: Condition
    package let strength: Strength

    package enum Strength: String, CaseIterable, Sendable {
        case askFirst = "ask-first"
        case notNow = "not-now"
    }

    static let shape = Shape.object(
        .required("if", Condition.shape, "the answers that speak against it"),
        .required("then", .word, "not now, or ask a professional first")
    ) { _, condition, strength in Contraindication(condition: condition, strength: strength) }
}
