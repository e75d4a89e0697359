import ClinicalKnowledge
import Conversation
import DialogEngine
import StrictJSON

/// The states of a script as a picture shows them: what is asked, where each answer leads by itself,
/// and how many transcripts come by.
struct FlowPicture {
    let content: Content
    let stops: [Stop]
    let caseCount: Int

    struct Stop {
        let id: StateID
        let title: String
        let why: String?
        let condition: String?
        let signs: [Sign]
        let ends: Bool
        /// Transcripts in which something is asked or answered here.
        let cases: Int

        /// The most urgent that one answer calls for by itself.
        var most: Disposition { signs.map(\.alone).max() ?? .selfCare }
    }

    struct Sign {
        let finding: FindingID
        let name: String
        /// What the most worrying answer calls for when nothing else is known.
        let alone: Disposition
        /// The same for "not sure".
        let unsure: Disposition
        /// The most it can take part in calling for.
        let most: Disposition
    }

    init(_ content: Content, cases: [ChatCase]) {
        self.content = content
        caseCount = cases.count
        let setting = TalkSetting(content)
        var reached: [StateID: Int] = [:]
        for chat in cases {
            for id in PlayedCase(chat, in: setting).states { reached[id, default: 0] += 1 }
        }
        let words = ConditionWords(content: content)
        stops = content.script.states.map { entry in
            let state = entry.value
            let heading = content.heading(of: entry.id)
            let first = state.findings.first.flatMap { content.words(askingFor: $0.value) }
            return Stop(
                id: entry.id, title: heading?.ask ?? first?.ask ?? entry.key,
                why: heading?.why ?? first?.why, condition: state.condition.map(words.text),
                signs: state.lines.map { Self.sign($0.sign.value, content, words) },
                ends: state.ends, cases: reached[entry.id] ?? 0)
        }
    }

    private static func sign(
        _ finding: FindingID, _ content: Content, _ words: ConditionWords
    ) -> Sign {
        let knowledge = content.knowledge
        func alone(_ answer: Answer) -> Disposition {
            knowledge.verdict(on: [finding: answer]).disposition
        }
        let answers: [Answer] =
            switch knowledge.findings[finding]?.domain {
            case .choice(let values): values.map { .choice($0) }
            case .number, .duration, .scale, nil: []
            case .yesNo: [.yes(.new), .no]
            }
        let reading = knowledge.redFlags.flatMap(\.value.calls).filter {
            $0.condition.findings(named: knowledge.conditions).contains(finding)
        }
        return Sign(
            finding: finding, name: words.name(finding),
            alone: answers.map(alone).max() ?? .selfCare, unsure: alone(.unsure),
            most: reading.map { max($0.disposition, $0.whenDoubtful) }.max() ?? .selfCare)
    }
}
