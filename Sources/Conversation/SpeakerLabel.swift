/// Who speaks, where it is said in words.
package enum SpeakerLabel: Sendable {
    case bot, person
    /// Before what cannot wait.
    case alarm
}

extension TalkSetting {
    package func label(_ label: SpeakerLabel) -> String { wording().phrases.label(label) }
}
