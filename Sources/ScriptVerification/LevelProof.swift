package import DialogEngine

extension AdviceSets {
    /// People whom a safety property is about and whose answers call for something milder than it names,
    /// whatever they were asked.
    ///
    /// For a property without a minimum set that is a violation. For one with a minimum set there must be
    /// such people, or it says nothing.
    package func milder(
        than property: SafetyProperty
    ) throws(BoundReached) -> AnswerSet {
        let people = try holding(property.condition)
        return try sets.subtracting(atLeast(property.neverMilderThan), from: people)
    }
}
