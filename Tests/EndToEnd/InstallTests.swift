import Foundation
import Testing

/// `make install`: everything in its place, and the program finds what it needs there.
struct InstallTests {
    static let files = [
        "bin/backchat", "share/man/man1/backchat.1", "share/doc/backchat/README.md",
        "share/bash-completion/completions/backchat", "share/zsh/site-functions/_backchat",
        "share/fish/vendor_completions.d/backchat.fish",
        "share/backchat/Dialogs/scripts/spine-pain.json",
        "share/backchat/Dialogs/scripts/spine-pain.certificate",
    ]

    private func make(_ target: String, _ folder: String) throws -> Outcome {
        try Program(
            path: "/usr/bin/make",
            [
                "-s", "-C", Places.repository, target, "DESTDIR=\(folder)",
                "PREFIX=/opt/with space",
                "BINARY=\(Places.builtProgram)", "MANUAL=\(Places.repository)/LICENSE",
            ]
        ).run()
    }

    @Test func `what is installed talks by itself, and leaves nothing behind`() throws {
        try withTemporaryFolder { folder in
            #expect(try make("install-files", folder) == Outcome(status: 0))
            let prefix = folder + "/opt/with space"
            for file in Self.files {
                #expect(FileManager.default.isReadableFile(atPath: "\(prefix)/\(file)"), "\(file)")
            }
            let talk = try Program(path: prefix + "/bin/backchat", ["chat", "--trace"])
                .run("numb when I wipe\n")
            #expect(talk.end == .status(0))
            #expect(talk.errors == "")
            #expect(talk.output.contains("/share/backchat/Dialogs/languages/en/phrases.json:"))
            #expect(try make("uninstall", folder) == Outcome(status: 0))
            let left = try FileManager.default.subpathsOfDirectory(atPath: prefix).filter { path in
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(
                    atPath: "\(prefix)/\(path)", isDirectory: &isFolder)
                return !isFolder.boolValue
            }
            #expect(left == [])
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `a completion script names every command`(shell: String) throws {
        let outcome = try Program("--generate-completion-script", shell).run()
        #expect(outcome.end == .status(0))
        for command in MannersTests.commands {
            #expect(outcome.output.contains(command), "\(command)")
        }
        #expect(outcome.output.contains("summary"))
    }
}
