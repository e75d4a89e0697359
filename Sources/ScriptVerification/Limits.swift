/// The bounds of a search.
package enum Limits {
    /// Partial sets of answers that are looked at for one finding of one property.
    package static let searchedSets = 50_000
    /// Ways in which the condition of one property can hold that are looked at one by one.
    static let cases = 1000
}
