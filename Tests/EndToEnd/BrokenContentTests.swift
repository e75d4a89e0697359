import Foundation
import Testing

/// Content with mistakes starts nothing, and its author sees every one.
struct BrokenContentTests {
    static let files: [String] = {
        let all = FileManager.default.enumerator(atPath: Places.dialogs)?.compactMap {
            $0 as? String
        }
        return (all ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix("schema/") }.sorted()
    }()

    static let commands = [["chat"], ["check"], ["test"]]

    @Test func `there is content to break`() {
        #expect(Self.files.count >= 16)
    }

    @Test(arguments: files)
    func `a file cut in half is one mistake with its place`(file: String) throws {
        try withCopiedDialogs { folder in
            let whole = try text(of: "\(folder)/\(file)")
            try write(String(whole.prefix(whole.count / 2)), to: "\(folder)/\(file)")
            try expectMistakes(["\(file) json/syntax"], in: folder, ["chat"])
        }
    }

    @Test(arguments: files.filter { !$0.hasPrefix("scripts/") })
    func `a file that is gone is one mistake`(file: String) throws {
        try withCopiedDialogs { folder in
            try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
            try expectMistakes(["\(file):1:1 file/missing"], in: folder, ["chat"])
        }
    }

    @Test(arguments: files.filter { !$0.hasPrefix("scripts/") })
    func `a folder in the place of a file is one mistake`(file: String) throws {
        try withCopiedDialogs { folder in
            try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
            try makeFolder("\(folder)/\(file)")
            try expectMistakes(["\(file):1:1 file/unreadable"], in: folder, ["chat"])
        }
    }

    @Test(arguments: commands)
    func `every mistake of every file is told at once`(command: [String]) throws {
        try withCopiedDialogs { folder in
            try FileManager.default.removeItem(atPath: folder + "/languages/en/numbers.json")
            try write("{\n  \"sources\": {", to: folder + "/knowledge/sources.json")
            try write(
                """
                {
                  "cues": ["what about"], "overviews": [], "comparing": [], "medicine": [],
                  "requests": { "plan": [], "treatments": [], "sources": [], "more": [] },
                  "ranking": { "small-words": [], "endings": [], "same-words": [] },
                  "treatments": { "Heat": ["heat"] }
                }
                """, to: folder + "/languages/en/topics.json")
            try write(
                "{ \"contacts\": {}, \"contacts\": {} }", to: folder + "/knowledge/contacts.json")
            let mistakes = [
                "knowledge/contacts.json:1:19 json/duplicate-key",
                "knowledge/sources.json:2:15 json/syntax",
                "languages/en/numbers.json:1:1 file/missing",
                "languages/en/topics.json:1:1 shape/missing-key",
                "languages/en/topics.json:2:27 shape/unknown-key",
                "languages/en/topics.json:5:19 shape/key",
            ]
            try expectMistakes(mistakes, in: folder, command)
        }
    }

    @Test(arguments: commands)
    func `a script that is gone is one sentence`(command: [String]) throws {
        try withCopiedDialogs { folder in
            try FileManager.default.removeItem(atPath: folder + "/scripts/spine-pain.json")
            let outcome = try Program(path: Places.builtProgram, command + ["--dialogs", folder])
                .run()
            #expect(outcome.end == .status(2))
            #expect(outcome.output == "")
            #expect(outcome.errors.wholeMatch(of: /backchat: [^\n]+\n/) != nil)
        }
    }

    /// Mistakes are named `file id`, or `file:line:column id` where the place is known beforehand.
    private func expectMistakes(
        _ mistakes: [String], in folder: String, _ command: [String],
        at place: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try Program(path: Places.builtProgram, command + ["--dialogs", folder])
            .run("my back hurts\n")
        #expect(outcome.end == .status(2), sourceLocation: place)
        #expect(outcome.output == "", sourceLocation: place)
        var lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.popLast() == "", sourceLocation: place)
        let sum = "backchat: \(mistakes.count) mistake(s) in \(folder); nothing was started"
        #expect(lines.popLast().map(String.init) == sum, sourceLocation: place)
        let found = lines.map { line in
            let mistake = /(?<file>.+\.json)(?<at>:[0-9]+:[0-9]+): error: .+ \[(?<id>[a-z\/-]+)\]/
            guard line.hasPrefix(folder + "/"),
                let parts = line.dropFirst(folder.count + 1).wholeMatch(of: mistake)
            else { return String(line) }
            let isPlaced = mistakes.first?.contains(":") ?? false
            return "\(parts.file)\(isPlaced ? parts.at : "") \(parts.id)"
        }
        #expect(found == mistakes, sourceLocation: place)
    }
}
