import ClinicalKnowledge
import Conversation
import DialogEngine
import StrictJSON

/// What one transcript comes by when it is played: the states that ask, and all that is held at some
/// time.
struct PlayedCase {
    private(set) var states: Set<StateID> = []
    private(set) var held: Set<Answers> = []

    init(_ chat: ChatCase, in setting: TalkSetting) {
        let content = setting.content
        var talk = Talk(setting)
        _ = talk.begin(given: chat.answers(content.knowledge))
        see(talk)
        for line in chat.typed {
            _ = talk.say(line)
            see(talk)
        }
        let answers = talk.snapshot.answers
        for state in content.script.states
        where state.value.findings.contains(where: {
            answers[$0.value] != nil
        }) {
            let truth = state.value.condition?.truth(
                given: answers, named: content.knowledge.conditions)
            if truth != .no, truth != .doubtful { states.insert(state.id) }
        }
    }

    private mutating func see(_ talk: Talk) {
        held.insert(talk.snapshot.answers)
        let standpoint = talk.setting.content.script.standpoint(of: talk.snapshot)
        if standpoint.question != nil, case .state(let id, _) = standpoint.appraisal.place {
            states.insert(id)
        }
    }
}
