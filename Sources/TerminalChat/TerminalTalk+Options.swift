package import ClinicalKnowledge
package import Conversation

extension TerminalTalk {
    package struct Options: Sendable {
        package var given: [(FindingID, Answer)] = []
        /// No readline, whatever the terminal can do, and who speaks is said.
        package var isPlain = false
        /// The folder that traces name places in; no traces without.
        package var traceFolder: String?
        /// Called after each turn with the whole record so far; an error sentence ends the talk.
        package var record: (@Sendable (String) -> String?)?
        /// The same with the summary of the talk.
        package var summary: (@Sendable (Summary) -> String?)?
        package var renewal: Renewal?
        /// How the talk begins was shown already.
        package var isGreeted = false

        package init() {}
    }

    /// How content that authors change is read again while they talk.
    package struct Renewal: Sendable {
        let hasChanged: @Sendable () -> Bool
        /// The new content, or what is wrong with it.
        let content: @Sendable () -> Result<Content, Trouble>

        package struct Trouble: Error {
            let text: String
            package init(_ text: String) { self.text = text }
        }

        package init(
            hasChanged: @escaping @Sendable () -> Bool,
            content: @escaping @Sendable () -> Result<Content, Trouble>
        ) {
            self.hasChanged = hasChanged
            self.content = content
        }
    }
}
