package import StrictJSON

/// A way to describe a pain by the answers given, like "acute" or the pattern of nerve pain.
///
/// It describes and never diagnoses; where somebody is sent depends on red flags alone.
package struct PainKind: Sendable {
    package let condition: Condition
    package let evidence: Evidence

    static let shape = Shape.object(
        .required("if", Condition.shape, "the answers that it describes"),
        .required("evidence", Evidence.shape, "who says so")
    ) { PainKind(condition: $1, evidence: $2) }
}

/// `pain-kinds.json`: words for how long a pain has lasted, types of pain, and declared scores.
package struct PainKindFile: Sendable {
    let durations: [Entry<PainKind>]
    let types: [Entry<PainKind>]
    let scores: [Entry<Score>]

    package static let shape = Shape.object(
        .required(
            "durations", .map(keys: .identifier, of: PainKind.shape),
            "words for how long it has lasted"),
        .required("types", .map(keys: .code, of: PainKind.shape), "patterns of pain, by id"),
        .required("scores", .map(keys: .identifier, of: Score.shape), "declared scores, by id")
    ) { PainKindFile(durations: $1, types: $2, scores: $3) }
}

extension Knowledge {
    /// The word for how long it has lasted, when that is known.
    package func durationWord(for answers: Answers) -> PainKindID? {
        durations.first { holds($0.value, answers) }?.id
    }

    /// The patterns that the answers fit; often none, sometimes several.
    package func painTypes(for answers: Answers) -> [PainKindID] {
        painTypes.filter { holds($0.value, answers) }.map(\.id)
    }

    private func holds(_ kind: PainKind, _ answers: Answers) -> Bool {
        kind.condition.truth(given: answers, named: conditions) == .yes
    }
}
