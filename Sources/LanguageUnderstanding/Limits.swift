/// The bounds of what is listened to in one utterance.
package enum Limits {
    /// The longest utterance that is read, in bytes of UTF-8; a longer one is refused whole.
    package static let utteranceBytes = 64 * 1024
    /// How many words a `*` in a phrase may skip.
    package static let gapWords = 3
    /// Words shorter than this are taken as they are typed.
    package static let shortestCorrectedWord = 5
    /// Words at least this long may hold two slips; shorter ones one.
    package static let longWord = 9
}
