import ClinicalKnowledge
import Conversation
import DialogEngine
import Testing

/// A talk had again on content that was changed.
@Suite struct TalkHistoryTests {
    private let typed = ["hello", "my face is swollen", "none"]

    private func history(on setting: TalkSetting) -> TalkHistory {
        var talk = Talk(setting)
        var history = TalkHistory(given: [], opening: talk.begin())
        for line in typed { history.add(line, talk.say(line)) }
        return history
    }

    @Test func `on the same content nothing is different`() throws {
        let setting = TalkSetting(try toothache())
        let history = history(on: setting)
        let replayed = history.replayed(on: setting)
        #expect(replayed.differences == [])
        #expect(replayed.history.count == typed.count)
    }

    @Test func `other words are shown with the line that led to them`() throws {
        let history = history(on: TalkSetting(try toothache()))
        let changed = try toothacheFiles().map { file in
            guard file.path.hasSuffix("/questions.json") else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
                .replacing("What is wrong?", with: "What hurts?")
            return ContentFile(path: file.path, bytes: Array(text.utf8))
        }
        let content = try Content(changed, script: "toothache", language: "en")
        let replayed = history.replayed(on: TalkSetting(content))
        #expect(
            replayed.differences.map(\.change.before).first == ["  | What is wrong?"])
        #expect(replayed.differences.map(\.change.after).first == ["  | What hurts?"])
        #expect(replayed.differences.map(\.turn).first == 0)
    }
}
