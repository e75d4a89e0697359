import StrictJSON

/// One entry under `safety` of a script, of whichever kind.
enum WrittenProperty: Sendable {
    case level(SafetyProperty)
    case length(LengthProperty)
    case treatment(TreatmentProperty)

    static let shape = Shape<WrittenProperty>.variants([
        ("never-milder-than", SafetyProperty.shape.map { .level($0) }),
        ("within-questions", LengthProperty.shape.map { .length($0) }),
        ("never-recommended", TreatmentProperty.shape.map { .treatment($0) }),
    ])

    var level: SafetyProperty? { if case .level(let property) = self { property } else { nil } }

    var length: LengthProperty? { if case .length(let property) = self { property } else { nil } }

    var treatment: TreatmentProperty? {
        if case .treatment(let property) = self { property } else { nil }
    }
}
