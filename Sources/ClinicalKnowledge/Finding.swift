import StrictJSON

/// Something that can be true of a person, and how it is asked about.
package struct Finding: Sendable {
    package let domain: Domain
    /// Its answers from least to most worrying, where that order makes sense.
    package let worry: [String]
    package let whenUnsure: WhenUnsure
    package let longStanding: LongStanding

    /// What a first "not sure" leads to (the reference's codes: U1 and U2 ask again, U3 accepts).
    package enum WhenUnsure: String, CaseIterable, Sendable {
        case askAgain = "ask-again"
        case accept
    }

    /// Whether the sign can have been there for long and unchanged (the reference's LONG, section 2.1).
    package enum LongStanding: String, CaseIterable, Sendable {
        /// Whoever has it has it now.
        case never
        /// Taken when the person says so; nobody is asked.
        case said
        /// Asked in one short follow-up, where it changes the advice.
        case asked
    }

    /// Whether `later` says something more worrying than `earlier` did, in the finding's own order.
    package func isWorse(_ later: Answer, than earlier: Answer) -> Bool {
        guard let before = worryRank(earlier), let after = worryRank(later) else { return false }
        return after > before
    }

    /// Whether doubts and times of it are asked about and held in the same way.
    package func isAnswered(like other: Finding) -> Bool {
        (domain, whenUnsure, longStanding) == (other.domain, other.whenUnsure, other.longStanding)
    }

    /// A yes as this finding can hold it: what was left unsaid about its time is to be asked or is new.
    package func yes(_ timing: Answer.Timing) -> Answer {
        switch (longStanding, timing) {
        case (.never, _), (.said, .unstated): .yes(.new)
        case (.asked, .new): .yes(.unstated)
        case (.said, _), (.asked, _): .yes(timing)
        }
    }

    /// `yes` stands for every timing that the author does not rank apart; any doubt is `unsure`.
    private func worryRank(_ answer: Answer) -> Int? {
        if answer.isDoubtful { return worry.firstIndex(of: "unsure") }
        if let rank = worry.firstIndex(of: answer.text) { return rank }
        guard case .yes(let timing) = answer else { return nil }
        if timing == .known, let rank = worry.firstIndex(of: "unchanged") { return rank }
        return worry.firstIndex(of: "yes")
    }

    /// `no < known < unchanged < unsure < yes`, as far as the finding can have these answers.
    private static func usualWorry(_ domain: Domain, _ longStanding: LongStanding) -> [String] {
        guard domain == .yesNo else { return [] }
        return switch longStanding {
        case .never: ["no", "unsure", "yes"]
        case .said: ["no", "unchanged", "unsure", "yes"]
        case .asked: ["no", "known", "unchanged", "unsure", "yes"]
        }
    }

    static let shape = Shape.object(
        .required("type", Domain.shape, "the answers it can have"),
        .optional(
            "worry", Shape<[String]>.list(of: .text(.identifier), distinct: true),
            "its answers from least to most worrying; by itself a yes-no finding has no, unsure, yes"
        ),
        .required("when-unsure", .word, "ask once more in simpler words, or accept the doubt"),
        .optional(
            "long-standing", .word, default: .never,
            "whether the sign can be there for long: never, said by the person, asked")
    ) { _, domain, worry, whenUnsure, longStanding in
        Finding(
            domain: domain, worry: worry ?? usualWorry(domain, longStanding),
            whenUnsure: whenUnsure, longStanding: longStanding)
    }
}
