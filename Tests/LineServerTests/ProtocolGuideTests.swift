import ClinicalKnowledge
import ChatSessions
import Conversation
import Foundation
import Logging
import NIOCore
import NIOEmbedded
import ShippedContent
import Testing

@testable import LineServer

/// The session in the guide of the relay protocol, byte for byte.
@Suite struct ProtocolGuideTests {
    private static let guide =
        repositoryFolder + "/Sources/LineServer/LineServer.docc/RelayProtocol.md"

    @Test func `the server answers as the guide says`() throws {
        let setting = TalkSetting(
            shippedContent, audience: Audience(country: .uk, keeping: .memory),
            lexicon: shippedLexicon)
        let house = ServerHouse(
            sessions: Sessions(Turns(setting), store: NoJournals()),
            contentVersion: "0123456789abcdef",
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let text = try String(contentsOfFile: Self.guide, encoding: .utf8)
        let session = try #require(text.components(separatedBy: "byte for byte\n").last)
        var line = try TestLine.relay(house)
        var answers: [String] = []
        var turns = 0
        for row in session.split(separator: "\n") {
            if row.hasPrefix("    > ") {
                #expect(answers == [])
                answers = try line.send(String(row.dropFirst(6)))
                turns += 1
            } else if row.hasPrefix("    < ") {
                #expect(answers.first == String(row.dropFirst(6)))
                answers = Array(answers.dropFirst())
            } else if row.hasPrefix("The connection breaks") {
                try line.cut()
                line = try TestLine.relay(house)
            }
        }
        #expect(answers == [])
        #expect(turns > 8)
    }

    @Test func `the guide names every code, and no other`() throws {
        let text = try String(contentsOfFile: Self.guide, encoding: .utf8)
        let named = text.matches(of: /(?m)^\| (\d{3}) \|/).compactMap { Int($0.output.1) }
        #expect(named.sorted() == RelayCode.allCases.map(\.rawValue).sorted())
    }
}
