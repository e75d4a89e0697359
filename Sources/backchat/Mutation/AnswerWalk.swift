import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ScriptVerification

/// Talks in which somebody is asked for one finding alone, and gives each answer that is offered.
///
/// A list is opened into single questions by a doubt, and those before the one in question get a no.
struct AnswerWalk {
    private let finding: FindingID
    private let name: String
    private let setting: TalkSetting

    init(to finding: FindingID, _ name: String, in setting: TalkSetting) {
        self.finding = finding
        self.name = name
        self.setting = setting
    }

    /// A list holds no more signs than that.
    private static let questions = 8
    private static let hints = 3

    private struct Walked {
        var talk: Talk
        var lines: [String]
        var last: [Message]

        mutating func say(_ line: String) {
            last = talk.say(line)
            lines += ["> \(line)"] + last.map { "< \($0.id)" }
        }
    }

    func cases(_ advice: AdviceSets) throws(BoundReached) -> [NoticingCase] {
        var starts = hinted
        starts += try advice.conversations(upTo: finding).map(begun)
        starts += try beforeTreatment(advice)
        return starts.compactMap(asked).flatMap(answered)
    }

    private func begun(_ talk: ToldConversation) -> Walked {
        let given = talk.noted.map { ($0.finding, $0.answer) }
        var begun = Talk(setting)
        let replies = begun.begin(given: given)
        return Walked(
            talk: begun, lines: shownCase(name, talk.noted, leadingTo: setting.content),
            last: replies)
    }

    /// Somebody begins with words that may mean it, or says of those that do that it is not certain.
    private var hinted: [Walked] {
        func words(_ status: Observation.Status) -> [String] {
            setting.lexicon.ownLines().filter {
                $0.finding == finding && $0.sense == .told(status)
            }.prefix(Self.hints).map(\.sentence)
        }
        return (words(.unsure) + words(.present).map { "maybe \($0)" }).map { sentence in
            var talk = Talk(setting)
            let greeting = talk.begin()
            var walked = Walked(talk: talk, lines: ["case \(name)"], last: greeting)
            walked.say(sentence)
            return walked
        }
    }

    /// Somebody asks whether a treatment suits them against which it could speak.
    private func beforeTreatment(_ advice: AdviceSets) throws(BoundReached) -> [Walked] {
        let knowledge = setting.content.knowledge
        guard knowledge.findingsAskedBeforeTreatment.contains(finding),
            let talk = try ToldConversation(try advice.withRoomForTreatments(.all), of: advice)
        else { return [] }
        let start = begun(talk)
        return start.talk.offers(for: "/explain ").map { offer in
            var walked = start
            walked.say(offer.line)
            return walked
        }
    }

    /// Goes on until the finding alone is asked for.
    private func asked(_ start: Walked) -> Walked? {
        var walked = start
        for number in 0..<Self.questions {
            if walked.last.contains(where: {
                $0.id.hasSuffix("ask \(finding)") || $0.id.hasSuffix("confirm \(finding)")
            }) {
                return walked
            }
            walked.say(number == 0 ? "not sure" : "no")
        }
        return nil
    }

    private func answered(_ walked: Walked) -> [NoticingCase] {
        let offers = walked.talk.offers(for: "").map { $0.line.lowercased() }
        return (["not sure", "yes", "no"] + offers.filter { $0 != "/" }).map { line in
            var answered = walked
            answered.say(line)
            return NoticingCase(lines: answered.lines)
        }
    }
}
