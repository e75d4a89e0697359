import DialogLibrary
package import LanguageUnderstanding
package import StrictJSON

extension DialogOptions {
    /// What was heard in single sentences when content was last proven, and what is wrong with the file; nothing
    /// where there is none.
    package func heardRecord(
        of language: String
    ) throws -> (record: HeardRecord, issues: [Issue]) {
        let name = Self.heardFile(language)
        var issues: [Issue] = []
        guard let bytes = try? readFile("\(try folder().path)/\(name)") else {
            return (HeardRecord(), [])
        }
        let record = HeardRecord(bytes: bytes, file: name, issues: &issues)
        return (record, issues)
    }

    package func write(_ record: HeardRecord, of language: String) throws {
        let path = "\(try folder().path)/\(Self.heardFile(language))"
        do throws(FileFailure) {
            try writeFile(path, record.text)
        } catch {
            throw CannotRun(error.sentence)
        }
    }

    /// Where it lies in the folder.
    package static func heardFile(_ language: String) -> String {
        "languages/\(language)/phrases.heard"
    }
}
