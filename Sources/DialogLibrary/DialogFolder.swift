package import Conversation
import Glibc
package import StrictJSON

/// A `Dialogs` folder on disk, read as it is.
package struct DialogFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Everything checked, or every issue found.
    package func content(
        script: String, language: String = "en"
    ) throws(ContentFailure) -> Content {
        try read(language) { files throws(ContentFailure) in
            try Content(files, script: script, language: language)
        }
    }

    /// The same, with the words that are listened for compiled.
    package func compiledContent(
        script: String, language: String = "en"
    ) throws(ContentFailure) -> CompiledContent {
        try read(language) { files throws(ContentFailure) in
            try CompiledContent(files, script: script, language: language)
        }
    }

    private func read<Result>(
        _ language: String, _ build: ([ContentFile]) throws(ContentFailure) -> Result
    ) throws(ContentFailure) -> Result {
        let (files, issues) = files(language: language)
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

    /// All files that content is made of, in one order, and an issue for each that cannot be read.
    package func files(language: String = "en") -> (files: [ContentFile], issues: [Issue]) {
        var files: [ContentFile] = []
        var issues: [Issue] = []
        for file in contentPaths(language: language) {
            do {
                files.append(ContentFile(path: file, bytes: try readFile("\(path)/\(file)")))
            } catch {
                let place = SourceLocation(file: file, line: 1, column: 1)
                issues.append(Issue("file/unreadable", at: place, error.sentence))
            }
        }
        return (files, issues)
    }

    /// Where they are, from the folder.
    func contentPaths(language: String = "en") -> [String] {
        ["knowledge", "scripts", "languages/\(language)"].flatMap { folder in
            names(in: folder).filter { name in [".json", ".txt"].contains(where: name.hasSuffix) }
                .map { "\(folder)/\($0)" }
        }
    }

    /// The scripts that the folder holds, by name.
    package var scripts: [String] {
        names(in: "scripts").filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    }

    private func names(in folder: String) -> [String] { fileNames(in: "\(path)/\(folder)") }
}
