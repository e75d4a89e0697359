package import StrictJSON

/// `examples.json`: sentences that must be heard of a finding, denied, or not held true.
package struct PhraseExamples: Sendable {
    let present: [Located<String>]
    let denied: [Located<String>]
    let not: [Located<String>]

    private static let entry = Shape.object(
        .optional("present", .sentences, default: [], "tells that it is there"),
        .optional("denied", .sentences, default: [], "tells that it is not"),
        .optional("not", .sentences, default: [], "tells neither, though it sounds like it")
    ) { PhraseExamples(present: $1, denied: $2, not: $3) }

    package static let shape = Shape.object(
        .required("examples", .map(keys: .identifier, of: entry), "by finding")
    ) { $1 }
}
