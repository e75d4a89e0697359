package import Conversation
import Glibc
import StrictJSON

/// A `Dialogs` folder on disk, read as it is.
package struct DialogFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Everything checked, or every issue found.
    package func content(
        script: String, language: String = "en"
    ) throws(ContentFailure) -> Content {
        try read(language: language).content(script: script)
    }

    /// All files that content is made of, in one order, and an issue for each that cannot be read.
    package func read(language: String = "en") -> FolderFiles {
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
        return FolderFiles(files: files, issues: issues, language: language)
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
