package import LanguageUnderstanding
import StrictJSON

/// Plays transcripts against content.
///
/// Between all turns the snapshot is written and read again.
package struct ChatPlayer: Sendable {
    package let setting: TalkSetting

    package var content: Content { setting.content }
    package var audience: Audience { setting.audience }

    /// - Parameter lexicon: The words that are listened for, when they are compiled already.
    package init(content: Content, audience: Audience = Audience(), lexicon: Lexicon? = nil) {
        setting = TalkSetting(content, audience: audience, lexicon: lexicon)
    }

    /// What came of one case.
    package enum Outcome: Hashable, Sendable {
        case passed
        case failed(ChatFailure)
    }

    package func play(_ chat: ChatCase, path: String) -> Outcome {
        let issues = ChatNames(content: content, path: path).issues(in: chat)
        if let first = issues.first {
            return .failed(
                ChatFailure(
                    line: first.location.line, expected: "names that the content knows",
                    actual: issues.map(\.message).joined(separator: "\n")))
        }
        var game = ChatGame(self)
        do {
            try game.begin(chat)
            for step in chat.steps { try game.take(step) }
            try game.endBlock()
            return .passed
        } catch {
            return .failed(error)
        }
    }
}
