import LanguageUnderstanding

/// What became of one edit.
enum MutationOutcome: Sendable {
    /// The content cannot be loaded.
    case refused
    /// A proof fails, or a phrase, an example or a kept sentence is not heard right.
    case caughtByCheck
    case caughtByTranscript
    /// Everybody is sent to the same place and asked the same in the same way, or the same words are heard:
    /// that is proven.
    case equivalent
    /// Nobody noticed.
    case survived(Noticing)

    /// What would notice it.
    enum Noticing: Sendable {
        case chat(NoticingCase)
        case sentence(HeardLine)
        case unknown

        var lines: [String] {
            switch self {
            case .chat(let noticing): noticing.lines
            case .sentence(let line): [line.text]
            case .unknown: []
            }
        }
    }
}
