import Conversation
import DialogLibrary
import Foundation
import Testing

/// Content is served only as it was proven.
struct CertificateTests {
    private static let certificate = "scripts/spine-pain.certificate"

    @Test func `the certificate that lies there is the one that would be written`() throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/\(Self.certificate)"
            try FileManager.default.removeItem(atPath: path)
            let outcome = try Program("check", "--write", "--dialogs", dialogs).run()
            #expect(outcome.end == .status(0))
            for kept in [Self.certificate, "languages/en/phrases.heard"] {
                #expect(try text(of: "\(dialogs)/\(kept)") == text(of: "\(Places.dialogs)/\(kept)"))
            }
        }
    }

    enum Change: CaseIterable { case gone, cutOff, contentChanged, otherEngine }

    @Test(arguments: Change.allCases)
    func `a talk warns of content that is not proven, and a server does not begin`(
        change: Change
    ) throws {
        try withCopiedDialogs { dialogs in
            let reason = try apply(change, dialogs)
            let talk = try Program("chat", "--dialogs", dialogs).run()
            #expect(talk.end == .status(0))
            #expect(talk.errors.hasPrefix("backchat: \(reason)"))
            #expect(talk.output.hasPrefix("I am not an emergency service"))
            let arguments = ["--listen", "127.0.0.1:0", "--relay", "127.0.0.1:0"]
            let served = try Program(
                path: Places.builtServer, ["serve", "--dialogs", dialogs] + arguments
            ).run()
            #expect(served.end == .status(2))
            #expect(served.errors.hasPrefix("backchat-server: \(reason)"))
            #expect(served.output == "")
        }
    }

    /// Proven content greets before all of it is read.
    @Test func `content that is broken in spite of its certificate is refused with its issues`()
        throws
    {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/\(Self.certificate)"
            try write("{", to: "\(dialogs)/knowledge/claims.json")
            let version = DialogFolder(path: dialogs).read().files.version(of: "spine-pain")
            let page = try text(of: path)
                .replacing(/"content": "[0-9a-f]+"/, with: "\"content\": \"\(version)\"")
            try write(page, to: path)
            let talk = try Program("chat", "--dialogs", dialogs).run("hello\n")
            #expect(talk.end == .status(2))
            #expect(talk.errors.contains("/knowledge/claims.json:1:2: error: "))
            #expect(!talk.output.contains("Goodbye"))
        }
    }

    @Test func `nothing is written of content with a mistake`() throws {
        try withCopiedDialogs { dialogs in
            let script = "\(dialogs)/scripts/spine-pain.json"
            let broken = try text(of: script).replacingOccurrences(
                of: #""nerves": { "#, with: #""nerves": { "if": { "is": "back" }, "#)
            try write(broken, to: script)
            let before = try text(of: "\(dialogs)/\(Self.certificate)")
            #expect(try Program("check", "--write", "--dialogs", dialogs).run().end == .status(1))
            #expect(try text(of: "\(dialogs)/\(Self.certificate)") == before)
        }
    }

    /// - Returns: how the reason begins.
    private func apply(_ change: Change, _ dialogs: String) throws -> String {
        let path = "\(dialogs)/\(Self.certificate)"
        switch change {
        case .gone:
            try FileManager.default.removeItem(atPath: path)
            return "nothing has been proven of this content"
        case .cutOff:
            try write("{", to: path)
            return "nothing has been proven of this content"
        case .contentChanged:
            let claims = "\(dialogs)/knowledge/claims.json"
            try write(try text(of: claims) + "\n", to: claims)
            return "this content was changed after it was proven"
        case .otherEngine:
            let page = try text(of: path).replacingOccurrences(
                of: "\"engine\": 1,", with: "\"engine\": 0,")
            try write(page, to: path)
            return "this content was proven for another version of the engine"
        }
    }
}
