/// The bounds of a proof.
package enum Limits {
    /// Partial sets of answers that are looked at for one finding of one property.
    package static let searchedSets = 50_000
    /// Conversations so far that are looked at for one property about their length.
    package static let searchedTalks = 5_000
    /// What is left of several sets together, when it is counted how many of them have something in common.
    static let combinedParts = 500_000
    /// Parts that are made to leave out who has a question left, before a minimum set is searched instead.
    static let questionParts = 100_000
    /// Parts of which sets of combinations of answers are made; each takes some hundred bytes.
    package static let parts = 2_000_000
    /// Rounds of moving findings that occur together towards each other.
    static let orderingRounds = 60
}
