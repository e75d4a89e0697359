import ClinicalKnowledge
import Conversation
import DialogEngine
import Foundation
import LanguageUnderstanding
import ShippedContent
import StrictJSON

/// A person from a published or written case, who types an opening and answers what is asked.
struct SimulatedPatient: Decodable, Sendable, CustomStringConvertible {
    let id: String
    let opening: String
    /// Everything that is true; a sign that stands nowhere is a no.
    let answers: [String: Told]
    /// The level a careful clinician would choose, and those that guidance allows beside it.
    let disposition: String
    let also_ok: [String]
    /// What must not be recommended.
    let unsafe_advice: [String]

    enum Told: Decodable, Sendable {
        case number(Double)
        case word(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            self =
                try (try? value.decode(Double.self)).map { .number($0) }
                ?? .word(value.decode(String.self))
        }

        var text: String {
            switch self {
            case .number(let number): Answer.value(number).text
            case .word(let word): word
            }
        }
    }

    var description: String { id }

    static let all: [SimulatedPatient] = {
        let path = repositoryFolder + "/Tests/ConversationTests/Vignettes/patients.jsonl"
        let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n")
        return (lines ?? []).compactMap {
            try? JSONDecoder().decode(SimulatedPatient.self, from: Data($0.utf8))
        }
    }()

    /// What the talk came to: the advice, and how many messages the person had typed by then.
    struct Visit: Sendable {
        let levels: [Disposition]
        let turns: Int
        let answers: Answers
    }

    /// Talks until there is advice; everything is typed and has to be understood.
    func visit() -> Visit {
        var talk = Talk(shippedSetting)
        _ = talk.begin()
        _ = talk.say(opening)
        var turns = 1
        let script = shippedContent.script
        while let question = script.standpoint(of: talk.snapshot).question, turns < 60 {
            _ = talk.say(reply(to: question))
            turns += 1
        }
        return Visit(
            levels: script.levels(
                script.standpoint(of: talk.snapshot).appraisal, given: talk.snapshot.held),
            turns: turns,
            answers: talk.snapshot.answers)
    }

    private func reply(to question: Question) -> String {
        switch question {
        case .opening: return opening
        case .finding(let finding): return reply(about: finding)
        case .checklist(_, let signs), .suitability(let signs):
            let lines = signs.indices.filter { isYes(signs[$0]) }
            if lines.isEmpty { return "none of these" }
            if lines.count == 1, answers[signs[lines[0]].text]?.text != "yes" {
                return "\(lines[0] + 1), unchanged for years, nothing else"
            }
            return lines.map { String($0 + 1) }.joined(separator: " and ") + ", nothing else"
        case .sinceWhen(let signs):
            let timings = signs.compactMap { answers[$0.text]?.text }
            if timings.contains("yes") { return "1" }
            return timings.contains("unchanged") ? "3" : "2"
        }
    }

    private func isYes(_ finding: FindingID) -> Bool {
        ["yes", "unchanged", "known"].contains(answers[finding.text]?.text)
    }

    private func reply(about finding: FindingID) -> String {
        switch (shippedContent.knowledge.findings[finding]?.domain, answers[finding.text]) {
        case (.choice(let values), let told):
            let place = told.flatMap { values.firstIndex(of: $0.text) }
            return place.map { String($0 + 1) } ?? "not sure"
        case (.duration, .number(let days)):
            return days < 1 ? "since this morning" : "\(Answer.value(days.rounded()).text) days"
        case (.number, .number(let number)), (.scale, .number(let number)):
            return Answer.value(number).text
        case (.yesNo, .some(.word("unchanged"))), (.yesNo, .some(.word("known"))):
            return "yes, for years, unchanged"
        case (.yesNo, _): return isYes(finding) ? "yes" : "no"
        default: return "not sure"
        }
    }
}
