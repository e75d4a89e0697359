import Foundation
import Testing

/// Which of several content folders is used.
struct DialogsAreFoundTests {
    /// Places for content in an installation under `root`, the first that is used first.
    static let order = ["named", "variable", "share", "package", "data", "data2"]

    static let folders = [
        "named": "named", "variable": "variable", "share": "prefix/share/backchat/Dialogs",
        "package": "Dialogs", "data": "data/backchat/Dialogs", "data2": "data2/backchat/Dialogs",
    ]

    @Test(arguments: order.indices)
    func `content is looked for in one order`(first: Int) throws {
        try withInstallation { root in
            let there = Self.order[first...].compactMap { Self.folders[$0] }
            for folder in there { try makeFolder("\(root)/\(folder)") }
            let used = try #require(Self.folders[Self.order[first]])
            let name = Self.order[first]
            let outcome = try ask(root, isNamed: first == 0, hasVariable: first <= 1).run()
            #expect(try place(in: outcome) == "\(root)/\(used)", "\(name) of \(there)")
        }
    }

    @Test func `without any there is a sentence`() throws {
        try withInstallation { root in
            let outcome = try ask(root, isNamed: false, hasVariable: false).run()
            let sentence = "backchat: found no Dialogs folder; name it with --dialogs DIR\n"
            #expect(outcome == .init(status: 2, errors: sentence))
        }
    }

    @Test(arguments: [("named", true), ("variable", false)])
    func `a folder that was asked for and is not there is not passed over`(
        name: String, isNamed: Bool
    ) throws {
        try withInstallation { root in
            try makeFolder(root + "/prefix/share/backchat/Dialogs")
            let outcome = try ask(root, isNamed: isNamed, hasVariable: true).run()
            let sentence = "backchat: \(root)/\(name) is no folder that can be read\n"
            #expect(outcome == .init(status: 2, errors: sentence))
        }
    }

    @Test func `an empty variable says nothing`() throws {
        try withInstallation { root in
            try makeFolder(root + "/data/backchat/Dialogs")
            var program = ask(root, isNamed: false, hasVariable: false)
            program.environment["BACKCHAT_DIALOGS"] = ""
            #expect(try place(in: try program.run()) == root + "/data/backchat/Dialogs")
        }
    }

    @Test func `an installed program talks with the content installed beside it`() throws {
        try withInstallation { root in
            try makeFolder(root + "/prefix/share/backchat")
            try FileManager.default.copyItem(
                atPath: Places.dialogs, toPath: root + "/prefix/share/backchat/Dialogs")
            let outcome = try Program(path: root + "/prefix/bin/backchat", ["chat"]).run()
            #expect(outcome.end == .status(0))
            #expect(outcome.words.contains("Get help at once"))
        }
    }

    /// A package with a copy of the program in `prefix/bin`, and no content yet.
    private func withInstallation(_ work: (String) throws -> Void) throws {
        try withTemporaryFolder { root in
            try makeFolder(root + "/prefix/bin")
            // Copied by another process: a program that this one still writes cannot be started.
            let copy = [Places.builtProgram, root + "/prefix/bin/backchat"]
            #expect(try Program(path: "/bin/cp", copy).run() == .init(status: 0))
            try write("", to: root + "/Package.swift")
            try work(root)
        }
    }

    /// A question that is answered with the folder in use: no folder holds the script.
    private func ask(_ root: String, isNamed: Bool, hasVariable: Bool) -> Program {
        var program = Program(path: root + "/prefix/bin/backchat", ["chat", "nothing"])
        if isNamed { program.arguments += ["--dialogs", root + "/named"] }
        if hasVariable { program.environment["BACKCHAT_DIALOGS"] = root + "/variable" }
        program.environment["XDG_DATA_DIRS"] = "\(root)/nowhere:\(root)/data:\(root)/data2"
        return program
    }

    private func place(in outcome: Outcome) throws -> String {
        let answer = /backchat: no script is called "nothing" in ([^\n]+)\n/
        let match = try #require(outcome.errors.wholeMatch(of: answer), "\(outcome.errors)")
        return URL(filePath: String(match.output.1)).standardizedFileURL.path
    }
}
