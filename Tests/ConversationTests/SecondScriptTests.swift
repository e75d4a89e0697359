import Conversation
import Foundation
import StrictJSON
import Testing

/// The format carries another script: splits, combinations, named conditions, counts, new and
/// unchanged, what unsure means for each row, and evidence marks.
@Suite struct SecondScriptTests {
    @Test func `its transcript plays`() throws {
        let path = toothacheFolder + "/toothache.chat"
        var issues: [StrictJSON.Issue] = []
        let file = ChatFile(
            path: path, text: try String(contentsOfFile: path, encoding: .utf8), issues: &issues)
        #expect(issues.isEmpty)
        #expect(file.cases.count == 7)
        let player = ChatPlayer(content: try toothache())
        for chat in file.cases {
            #expect(player.play(chat, path: path) == .passed, "\(chat.name)")
        }
    }
}
