/// Whose complaint an utterance is about.
package enum Subject: Sendable {
    case speaker
    /// Somebody whom the speaker asks for, and calls he or she.
    case another
}
