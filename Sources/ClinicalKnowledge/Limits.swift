/// The bounds of what can be held about a person.
package enum Limits {
    /// A pain can have lasted from no time to a hundred years, in days.
    package static let durationDays: ClosedRange<Double> = 0...36525
}
