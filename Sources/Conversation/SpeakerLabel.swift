/// Who speaks, where it is said in words.
package enum SpeakerLabel: Sendable {
    case bot, person
    /// Before what cannot wait.
    case alarm
}

extension TalkSetting {
    package func label(_ label: SpeakerLabel) -> String {
        let sentence: Sentence =
            switch label {
            case .bot: .labelBot
            case .person: .labelPerson
            case .alarm: .labelAlarm
            }
        return wording().say(sentence)
    }
}
