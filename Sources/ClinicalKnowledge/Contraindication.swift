import StrictJSON

/// Answers that speak against a treatment.
///
/// The findings that its condition names outright are asked about when they are not known; those
/// inside a named condition are taken as the questions about danger signs have left them.
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

extension Knowledge {
    /// Every rule that speaks against a treatment, lists opened, each once and in order.
    package func contraindications(of treatment: Treatment) -> [ContraindicationID] {
        var found: [ContraindicationID] = []
        open(treatment.contraindications.map(\.value), into: &found)
        return found
    }

    private func open(_ names: [ContraindicationID], into found: inout [ContraindicationID]) {
        for name in names {
            if let list = contraindicationLists[name] {
                open(list, into: &found)
            } else if !found.contains(name) {
                found.append(name)
            }
        }
    }
}
