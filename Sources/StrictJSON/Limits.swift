/// The bounds of one JSON text.
///
/// Content is small; whatever is larger is a mistake or an attack.
package enum Limits {
    /// The largest file that is read, in bytes.
    package static let fileBytes = 4 * 1024 * 1024
    /// How many objects and arrays may stand inside each other.
    package static let depth = 32
    /// Up to so many keys of one object are compared one by one to find a second of one name.
    static let comparedKeys = 12
}
