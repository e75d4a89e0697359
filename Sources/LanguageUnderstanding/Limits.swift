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
    /// A slip in a shorter word for a number is not looked for.
    static let shortestNumberWithSlip = 3
    /// In an utterance of more words it is looked for only before a unit of time.
    static let wordsBesideSlip = 4
    /// In more words "is" asks something: "is 10 the worst", but "is 8".
    static let wordsOfBareScore = 2
    /// So many words before a number may deny it: "wouldn't call it a 9".
    static let wordsToDenial = 4
    /// So many words before a number may say whose it is: "she says 9, I would say 5".
    static let wordsToOwnNumber = 3
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
    /// What was there so lately still counts, whatever is said of it now.
    static let recentDays = 14.0
    /// A unit of so many days may stand for one of them before a shorter length.
    static let longUnitDays = 30.0
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
    /// So many sentences with two other words are tried for one phrase.
    static let pairedSentences = 600
    /// So many answers are tried for one turn of phrase in a question.
    static let triedAnswers = 40
    /// The longest phrase, its gaps filled, in words.
    static let phraseWords = 32
    /// A word keeps at least so many letters when its ending is taken off.
    static let shortestStem = 3
    /// How much the most similar way of asking counts; the rest is what the claim holds of the question.
    static let likenessShare = 0.5
    /// From this score on a claim is what was asked about.
    static let sureTopic = 0.38
    /// The same where no treatment is named.
    static let sureUnnamedTopic = 0.5
    /// From this score on nothing else is meant, however near it is.
    static let plainTopic = 0.5
    /// A claim with this share of the best one's score may be meant as well.
    static let nearlyAsGood = 0.95
    /// From this score on a claim is meant even where nothing is asked.
    static let keywordTopic = 0.55
    /// From this score on a claim is worth offering.
    static let nearTopic = 0.3
    /// It holds at least this share of what the question says.
    static let nearShare = 0.46
    /// So many claims are offered when it is not plain which is meant.
    static let nearestTopics = 3
    /// A claim shares at least this weight of words with a question that names no treatment.
    static let leastSharedWeight = 5.6
    /// It may share less where it holds nearly all that the question says, and that is rarely said.
    static let wholeTopic = 0.85
    static let leastRareWeight = 2.2
    /// The same where a treatment is named, its name counted.
    static let leastWeightBesideName = 3.8
    /// So many words may stand between two treatments that are compared.
    static let wordsBetweenCompared = 4
    /// What says more different things than this asks about no one claim.
    static let topicTerms = 40
    /// Longer questions are no "and how long does that last?".
    static let followUpWords = 8
    /// In how many places of a sign's phrases a word stands that can take the place of the sign.
    static let phrasesOfCommonWord = 12
    /// Numbers that are years when they stand beside something that was.
    static let years = 1950.0...2100.0
}
