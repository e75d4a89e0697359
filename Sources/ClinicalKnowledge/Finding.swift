import StrictJSON

/// Something that can be true of a person, and how it is asked about.
package struct Finding: Sendable {
    package let domain: Domain
    /// Its answers from least to most worrying, where that order makes sense.
    package let worry: [String]
    package let whenUnsure: WhenUnsure

    /// What a first "not sure" leads to (the reference's codes: U1 and U2 ask again, U3 accepts).
    package enum WhenUnsure: String, CaseIterable, Sendable {
        case askAgain = "ask-again"
        case accept
    }

    /// Whether `later` says something more worrying than `earlier` did, in the finding's own order.
    package func isWorse(_ later: Answer, than earlier: Answer) -> Bool {
        guard let before = worryRank(earlier), let after = worryRank(later) else { return false }
        return after > before
    }

    /// `yes` stands for both timings unless the author ranks `unchanged` apart; any doubt is `unsure`.
    private func worryRank(_ answer: Answer) -> Int? {
        if answer.isDoubtful { return worry.firstIndex(of: "unsure") }
        return worry.firstIndex(of: answer.text)
            ?? (answer == .yes(.unchanged) ? worry.firstIndex(of: "yes") : nil)
    }

    static let shape = Shape.object(
        .required("type", Domain.shape, "the answers it can have"),
        .optional(
            "worry", .list(of: .text(.identifier), atLeast: 2, distinct: true), default: [],
            "its answers from least to most worrying, like no, unsure, yes"),
        .required("when-unsure", .word, "ask once more in simpler words, or accept the doubt")
    ) { _, domain, worry, whenUnsure in
        Finding(domain: domain, worry: worry, whenUnsure: whenUnsure)
    }
}
