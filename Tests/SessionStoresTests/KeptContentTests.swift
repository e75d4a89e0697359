import Conversation
import Testing

@testable import ChatSessions
@testable import SessionStores

/// Content that conversations began with stays in the store.
@Suite struct KeptContentTests {
    @Test func `content comes back byte for byte, each version its own`() async throws {
        try await withFolder { folder in
            let file = try openFile(in: folder)
            let old = content("1", ["a.json": "{}", "b.txt": "old"])
            let new = content("2", ["a.json": "{}", "b.txt": "new"])
            for _ in 0..<2 {
                try file.keep(old)
                try file.keep(new)
            }
            #expect(try file.content("1").map(summary) == summary(old))
            #expect(try file.content("2").map(summary) == summary(new))
            #expect(try file.content("3").map(summary) == nil)
        }
    }

    @Test func `who has read a conversation can read its content at once`() async throws {
        try await withFolder { folder in
            let file = try openFile(in: folder)
            try file.keep(content("1", ["a.json": "{}"]))
            let store = SQLiteStore(file, clock: { noon })
            let version = try await withCheckedThrowingContinuation { done in
                store.load(anna) { _ in
                    done.resume(with: Result { try file.content("1")?.version })
                }
            }
            #expect(version == "1")
        }
    }

    private func content(_ version: String, _ files: KeyValuePairs<String, String>) -> KeptContent {
        KeptContent(
            version: version, script: "spine-pain", language: "en",
            files: files.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })
    }

    private func summary(_ content: KeptContent) -> [String] {
        [content.version, content.script, content.language]
            + content.files.map { "\($0.path) \(String(decoding: $0.bytes, as: UTF8.self))" }
    }
}
