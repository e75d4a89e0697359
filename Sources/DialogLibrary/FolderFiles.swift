package import Conversation
package import StrictJSON

/// The bytes of a `Dialogs` folder, read once.
package struct FolderFiles: Sendable {
    package let files: [ContentFile]
    /// Why files could not be read.
    package let issues: [Issue]
    let language: String

    /// Everything checked, or every issue found.
    package func content(script: String) throws(ContentFailure) -> Content {
        try checked { files throws(ContentFailure) in
            try Content(files, script: script, language: language)
        }
    }

    package func compiledContent(script: String) throws(ContentFailure) -> CompiledContent {
        try checked { files throws(ContentFailure) in
            try CompiledContent(files, script: script, language: language)
        }
    }

    /// Nothing is checked but what it needs; `nil` when that is broken.
    package func greeting(to audience: Audience) -> Greeting? {
        issues.isEmpty ? Greeting(files, language: language, audience: audience) : nil
    }

    private func checked<Result>(
        _ build: ([ContentFile]) throws(ContentFailure) -> Result
    ) throws(ContentFailure) -> Result {
        do throws(ContentFailure) {
            let result = try build(files)
            guard issues.isEmpty else { throw ContentFailure(issues: []) }
            return result
        } catch {
            // What cannot be read is not missing.
            let unreadable = Set(issues.map(\.location))
            throw ContentFailure(
                issues: issues + error.issues.filter { !unreadable.contains($0.location) })
        }
    }
}
