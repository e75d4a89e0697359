package import ClinicalKnowledge
package import DialogEngine
package import LanguageUnderstanding
package import StrictJSON

/// Everything a conversation needs, read, linked and without a single issue.
package struct Content: Sendable {
    package let script: Script
    package let language: LanguagePack
    /// Tells this content from any other, in sixteen digits.
    package let version: String

    package var knowledge: Knowledge { script.knowledge }

    /// What is listened for, as the files have it.
    package var lexiconFiles: LexiconFiles { language.lexicon }

    /// The words that are listened for, compiled anew at each call; share it between talks.
    package func lexicon() -> Lexicon { Lexicon(language.lexicon, knowledge: knowledge) }

    /// What a yes or a no answers, as it is put; its words give sense to an answer like "only at night".
    package func question(awaiting expectation: Expectation) -> String? {
        guard case .yesNo(let finding?) = expectation else { return nil }
        return language.questions[finding]?.ask.filled([:])
    }
}

/// The bytes of one file under `Dialogs`, by its path from there.
package struct ContentFile: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Content that cannot be used, with every reason at once.
package struct ContentFailure: Error {
    package let issues: [Issue]

    package init(issues: [Issue]) { self.issues = issues.sorted() }
}
