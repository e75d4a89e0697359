/// The bounds of what is listened to in one utterance.
package enum Limits {
    /// The longest utterance that is read, in bytes of UTF-8; a longer one is refused whole.
    package static let utteranceBytes = 64 * 1024
    /// The longest line that authors may look into.
    package static let interpretedBytes = 1024 * 1024
    /// How many words a `*` in a phrase may skip.
    package static let gapWords = 3
    /// Words shorter than this are taken as they are typed.
    package static let shortestCorrectedWord = 5
    /// Words at least this long may hold two slips; shorter ones one.
    package static let longWord = 9
    /// Words longer than this are no slips of a word.
    static let longestCorrectedWord = 24
    /// Two words run together are looked for in words at least this long.
    static let shortestJoinedWords = 6
    /// Each of two words run together has at least so many letters.
    static let shortestPartOfJoined = 3
    /// How many words away a word of scope still counts.
    static let scopeWords = 40
    /// What a place on a scale may be out of.
    static let scoreTotals: Set<Double> = [5, 10, 20, 100]
    /// Below this age a number among other words is hardly an age.
    static let leastAgeAmongWords = 16.0
    /// From so many days ago on, what is not said to have begun then may be another matter.
    static let longAgoDays = 60.0
    /// More signs of one list than this are not hinted at by the same words.
    static let hintedSigns = 2
    static let daysPerYear = 365.25
    /// About how long a word is with its space, to make room for words.
    static let bytesPerWord = 5
    /// Longer utterances hold no request in plain words.
    static let commandWords = 16
    /// Up to so many matches are compared with each other one by one.
    static let comparedMatches = 24
    /// The largest number that a phrase takes.
    static let largestNumber = 1e9
    /// The longest phrase, its gaps filled, in words.
    static let phraseWords = 32
}
