import Foundation
import Testing

/// Which target may know which others.
struct ImportTableTests {
    static let core: Set = [
        "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine", "Conversation",
    ]

    static let table: [String: Set<String>] = [
        "StrictJSON": [],
        "ClinicalKnowledge": ["StrictJSON"],
        "LanguageUnderstanding": ["StrictJSON", "ClinicalKnowledge", "Synchronization"],
        "DialogEngine": ["StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding"],
        "Conversation": [
            "StrictJSON", "ClinicalKnowledge", "LanguageUnderstanding", "DialogEngine",
            "Dispatch", "Synchronization",
        ],
        "ScriptVerification": ["StrictJSON", "ClinicalKnowledge", "DialogEngine"],
        "DialogLibrary": core.union(["Glibc", "Synchronization"]),
        "CReadline": [],
        "TerminalChat": core.union(["CReadline", "Glibc", "Synchronization"]),
        "ChatSessions": core.union(["NIOConcurrencyHelpers", "Synchronization"]),
        "SessionStores": core.union([
            "ChatSessions", "NIOConcurrencyHelpers", "CoreMetrics", "Crypto", "Dispatch",
            "Foundation", "GRDB", "Glibc", "Synchronization",
        ]),
        "LineServer": core.union([
            "ChatSessions", "NIOConcurrencyHelpers", "NIOCore", "NIOPosix", "NIOHTTP1", "Logging",
            "CoreMetrics", "Crypto", "ServiceLifecycle", "Synchronization",
        ]),
        "DialogArguments": core.union([
            "ScriptVerification", "DialogLibrary", "ArgumentParser", "Glibc",
        ]),
        "backchat": core.union([
            "ScriptVerification", "DialogLibrary", "DialogArguments", "TerminalChat",
            "ArgumentParser", "Glibc",
        ]),
        "backchat-server": core.union([
            "DialogLibrary", "DialogArguments", "ChatSessions", "SessionStores", "LineServer",
            "ArgumentParser",
            "NIOConcurrencyHelpers", "NIOCore", "NIOPosix", "Logging", "CoreMetrics",
            "ServiceLifecycle", "UnixSignals", "Histogram", "Subprocess",
            "SystemPackage", "Glibc",
        ]),
    ]

    @Test func `every folder of sources is in the table`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources)
        #expect(folders.sorted() == Self.table.keys.sorted())
    }

    @Test(arguments: table.keys.sorted())
    func `a target imports what the table allows`(target: String) throws {
        let allowed = try #require(Self.table[target])
        let files = try sourceFiles(of: target)
        #expect(target == "CReadline" || !files.isEmpty)
        for file in files {
            let imported = modules(in: try text(of: "\(Self.sources)/\(target)/\(file)"))
            #expect(imported.subtracting(allowed) == [], "\(target)/\(file)")
        }
    }

    @Test func `the table allows no import that nobody makes, beside the whole core`() throws {
        for (target, allowed) in Self.table {
            let files = try sourceFiles(of: target)
            let imported = try files.reduce(into: Set<String>()) { all, file in
                all.formUnion(modules(in: try text(of: "\(Self.sources)/\(target)/\(file)")))
            }
            #expect(allowed.subtracting(imported).subtracting(Self.core) == [], "\(target)")
        }
    }

    @Test(arguments: [
        ("import Foundation", "Foundation"),
        ("    @preconcurrency internal import Foundation  // because", "Foundation"),
        ("public import struct Foundation.URL", "Foundation"),
        ("@_exported import Foundation;", "Foundation"),
        ("@testable import Foundation", "Foundation"),
        ("package\timport Foundation", "Foundation"),
    ])
    func `an import is seen however it is written`(line: String, module: String) {
        #expect(modules(in: "// import Nothing\n\(line)\nlet importance = 1\n") == [module])
    }

    private static let sources = Places.repository + "/Sources"

    private func sourceFiles(of target: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(Self.sources)/\(target)")
            .filter { $0.hasSuffix(".swift") }
    }

    private func modules(in source: String) -> Set<String> {
        let statement =
            /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
        let lines = source.split(whereSeparator: \.isNewline)
        return Set(lines.compactMap { $0.firstMatch(of: statement).map { String($0.output.1) } })
    }
}
