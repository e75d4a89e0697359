import StrictJSON

/// The numbers to ring in one country, by what they are for, like `emergency` or `crisis-line`.
package struct Contacts: Sendable {
    package let numbers: [String: String]
    package let evidence: Evidence

    static let shape = Shape.object(
        .required(
            "numbers", .map(keys: .identifier, of: .sentence, atLeast: 1),
            "what each number is for, and the number"),
        .required("evidence", Evidence.shape, "who says so")
    ) { _, numbers, evidence in
        Contacts(
            numbers: Dictionary(uniqueKeysWithValues: numbers.map { ($0.key, $0.value) }),
            evidence: evidence)
    }
}
