import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// The fixed sentences, with the telephone numbers of one country filled in.
struct Phrasebook: Sendable {
    let sentences: [Sentence: Template]
    let numbers: [String: String]

    func fill(_ template: Template?, _ values: [String: String] = [:]) -> String {
        template?.filled { values[$0] ?? numbers[$0] } ?? ""
    }

    func say(_ sentence: Sentence, _ values: [String: String] = [:]) -> String {
        fill(sentences[sentence], values)
    }

    func welcome(_ keeping: Audience.Keeping) -> String { say(.welcome, ["kept": kept(keeping)]) }

    func label(_ label: SpeakerLabel) -> String {
        switch label {
        case .bot: say(.labelBot)
        case .person: say(.labelPerson)
        case .alarm: say(.labelAlarm)
        }
    }

    private func kept(_ keeping: Audience.Keeping) -> String {
        switch keeping {
        case .nothing: say(.keptNothing)
        case .file(let path): say(.keptFile) + " " + path
        case .memory: say(.keptMemory)
        case .store: say(.keptStore)
        }
    }
}
