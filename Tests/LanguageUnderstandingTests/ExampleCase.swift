import Foundation
import ShippedContent
import Testing

/// One line of an example file.
struct ExampleCase {
    private let members: [String: Any]

    static func read(_ file: String) throws -> [ExampleCase] {
        let folder = repositoryFolder + "/Tests/LanguageUnderstandingTests/Examples"
        let text = try String(contentsOfFile: "\(folder)/\(file).jsonl", encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return ExampleCase(members: try #require(object as? [String: Any]))
        }
    }

    var utterance: String { text("utterance") ?? "" }

    func text(_ key: String) -> String? { members[key] as? String }

    func texts(_ key: String) -> [String] {
        (members[key] as? [Any])?.compactMap { $0 as? String } ?? []
    }

    func number(_ key: String) -> Double? { members[key] as? Double }

    func numbers(_ key: String) -> [Double]? {
        (members[key] as? [Any])?.compactMap { $0 as? Double }
    }

    func object(_ key: String) -> [String: Any] { members[key] as? [String: Any] ?? [:] }
}
