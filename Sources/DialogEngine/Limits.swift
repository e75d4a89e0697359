/// The bounds of one conversation.
package enum Limits {
    /// Replies that cannot be read, in a row, before the cautious path is taken.
    package static let unreadReplies = 3
    /// Silence this long counts as a reply that cannot be read.
    package static let silence: Duration = .seconds(600)
    /// Signs on one checklist; more are not read to the end.
    package static let checklistLines = 7
    /// The highest turn number that is kept; who changes more answers goes on under it.
    package static let savedTurns = 1_000_000
    /// The most questions that a script can promise to end within.
    package static let questions = 1000
    /// Sources that are listed at once.
    package static let sourcesOnPage = 8
}
