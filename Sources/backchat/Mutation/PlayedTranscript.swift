import ClinicalKnowledge
import Conversation
import DialogEngine

/// A transcript, and what is held at its end.
struct PlayedTranscript: Sendable {
    let chat: ChatCase
    let path: String
    let answers: Answers
    let advice: Disposition?

    init(_ chat: ChatCase, path: String, in setting: TalkSetting) {
        var talk = Talk(setting)
        _ = talk.begin(given: chat.answers(setting.content.knowledge))
        for line in chat.typed { _ = talk.say(line) }
        self.chat = chat
        self.path = path
        answers = talk.snapshot.answers
        advice = setting.content.script.disposition(given: answers)
    }

    func fails(_ player: ChatPlayer) -> Bool { player.play(chat, path: path) != .passed }
}
