import Conversation
import DialogLibrary

/// Files of two folders whose bytes differ.
struct FileDiff {
    /// Those that decide.
    let decisions: [String]
    /// Those that hold words.
    let words: [String]

    init(from old: DialogFolder, to new: DialogFolder) {
        let (before, after) = (Self.files(old), Self.files(new))
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        words = changed.filter { $0.hasPrefix("languages/") }
        decisions = changed.filter { !$0.hasPrefix("languages/") }
    }

    private static func files(_ folder: DialogFolder) -> [String: [UInt8]] {
        Dictionary(folder.read().files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }
}
