import Conversation
import Foundation
import ShippedContent

/// A second, unrelated script, small and invented: what it needs, the format must carry.
let toothacheFolder = repositoryFolder + "/Tests/ConversationTests/Fixtures/toothache"

/// Its files, with the words for yes, no, numbers and sentences that the shipped language has.
func toothacheFiles() throws -> [ContentFile] {
    let shared =
        ["answers", "numbers", "scope", "word-kinds", "word-forms", "sentences"].map {
            "languages/en/\($0).json"
        }
        + ["languages/en/ordinary-words.txt"]
    let own =
        ["findings", "red-flags", "pain-kinds", "contacts", "treatments", "claims", "sources"].map {
            "knowledge/\($0).json"
        } + ["scripts/toothache.json"]
        + [
            "questions", "advice", "treatments", "commands", "phrases", "topics", "claims",
            "examples",
        ].map {
            "languages/en/\($0).json"
        }
    return try shared.map { try file($0, in: repositoryFolder + "/Dialogs") }
        + own.map { try file($0, in: toothacheFolder) }
}

func toothache() throws -> Content {
    try Content(toothacheFiles(), script: "toothache", language: "en")
}

private func file(_ path: String, in folder: String) throws -> ContentFile {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    return ContentFile(path: path, bytes: Array(data))
}
