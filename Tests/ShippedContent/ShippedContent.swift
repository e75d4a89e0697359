package import Conversation
import DialogLibrary
package import LanguageUnderstanding
import StrictJSON

/// The content of this checkout, read once for all tests.
package let shippedContent: Content = {
    do throws(ContentFailure) {
        return try DialogFolder(path: repositoryFolder + "/Dialogs").content(script: "spine-pain")
    } catch {
        preconditionFailure(error.issues.map(\.description).joined(separator: "\n"))
    }
}()

/// The files that it is made of.
package let shippedFiles: [ContentFile] =
    DialogFolder(path: repositoryFolder + "/Dialogs").read().files

/// Its words, compiled once for all tests.
package let shippedLexicon: Lexicon = shippedContent.lexicon()

/// The folder that holds `Package.swift`.
package let repositoryFolder: String = {
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
}()

/// Everything that talks of the shipped content share.
package let shippedSetting = TalkSetting(shippedContent, lexicon: shippedLexicon)

/// Every transcript of this checkout.
package let shippedTranscripts: [ChatCase] = {
    let folder = repositoryFolder + "/Dialogs/transcripts"
    var issues: [Issue] = []
    let files = fileNames(in: folder).filter { $0.hasSuffix(".chat") }.map { name in
        guard let bytes = try? readFile("\(folder)/\(name)") else {
            preconditionFailure("\(name) cannot be read")
        }
        return ChatFile(
            path: name, text: String(decoding: bytes, as: UTF8.self), issues: &issues)
    }
    precondition(issues.isEmpty && !files.isEmpty, "\(issues)")
    return files.flatMap(\.cases)
}()
