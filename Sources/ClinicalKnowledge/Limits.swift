/// The bounds of what can be held about a person, and of what content says about it.
package enum Limits {
    /// A pain can have lasted from no time to a hundred years, in days.
    package static let durationDays: ClosedRange<Double> = 0...36525
    /// Findings that one knowledge can have; what a set of them takes is copied at every turn.
    package static let findings = 1024
    /// Named conditions that name others, one inside the other; looking through more takes too long.
    package static let conditionDepth = 8
    /// Lines in each part of a plan: more nobody keeps in mind.
    package static let planLines = 3
    /// Claims of a treatment that are told on one screen.
    package static let claimsOnPage = 4
}
