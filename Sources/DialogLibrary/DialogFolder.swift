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
        var files: [ContentFile] = []
        var issues: [Issue] = []
        for folder in ["knowledge", "scripts", "languages/\(language)"] {
            for name in names(in: folder) where [".json", ".txt"].contains(where: name.hasSuffix) {
                let file = "\(folder)/\(name)"
                do {
                    files.append(ContentFile(path: file, bytes: try readFile("\(path)/\(file)")))
                } catch {
                    let place = SourceLocation(file: file, line: 1, column: 1)
                    issues.append(Issue("file/unreadable", at: place, error.sentence))
                }
            }
        }
        do throws(ContentFailure) {
            let content = try Content(files, script: script, language: language)
            guard issues.isEmpty else { throw ContentFailure(issues: []) }
            return content
        } catch {
            // What cannot be read is not missing.
            let unreadable = Set(issues.map(\.location))
            throw ContentFailure(
                issues: issues + error.issues.filter { !unreadable.contains($0.location) })
        }
    }

    /// The scripts that the folder holds, by name.
    package var scripts: [String] {
        names(in: "scripts").filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    }

    private func names(in folder: String) -> [String] { fileNames(in: "\(path)/\(folder)") }
}
