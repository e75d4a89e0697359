import SeededChance
import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ShippedContent
import StrictJSON

/// People who say anything at all, by chance.
struct RandomPerson {
    var generator: SeededGenerator
    let script = shippedContent.script

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Something that can be heard while this is awaited; corrections only when they are wanted.
    mutating func input(for snapshot: Snapshot, corrects: Bool) -> Input {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: return .heard(Interpretation(topic: topic()))
        case 1: return .heard(Interpretation(normalized: "wibble"))
        case 2: return .silence(.seconds(700))
        case 3: return .heard(Interpretation(observations: [observation()]))
        case 4:
            let harmless: [Command] = [.help, .why, .answers, .again]
            return .heard(Interpretation(command: .typed(pick(harmless), about: nil)))
        case 5 where corrects:
            return .heard(Interpretation(command: .typed(.back, about: nil)))
        case 6 where corrects:
            return .heard(Interpretation(command: .typed(.change, about: anyFinding())))
        default:
            return .heard(
                Interpretation(
                    answer: answer(to: script.expectation(script.standpoint(of: snapshot)))))
        }
    }

    mutating func answers(count: Int) -> Answers {
        var answers: Answers = [:]
        for _ in 0..<count {
            let finding = anyFinding()
            answers[finding] = anyAnswer(to: finding)
        }
        return answers
    }

    private mutating func topic() -> Topic {
        let treatments = script.knowledge.treatments.map(\.id)
        let claims = script.knowledge.claims.keys.sorted()
        return pick([
            .treatment(pick(treatments), pick(Aspect.allCases)), .claim(pick(claims)), .plan,
            .comparison(pick(treatments), pick(treatments)), .followUp(pick(Aspect.allCases)),
            .more, .sources, .treatments, .medicine, .unknown,
            .nearest([.claim(pick(claims)), .claim(pick(claims))]),
        ])
    }

    private mutating func observation() -> Observation {
        let finding = anyFinding()
        let isYesNo = script.knowledge.findings[finding]?.domain == .yesNo
        return Observation(
            finding: finding,
            answer: isYesNo
                ? .yes(.new) : answer(in: script.knowledge.findings[finding]?.domain ?? .yesNo),
            status: isYesNo ? pick([.present, .denied, .unsure, .past, .otherPerson]) : .present,
            words: "", phrase: .init(file: "phrases.json", line: 1, column: 1))
    }

    mutating func anyFinding() -> FindingID { pick(script.knowledge.findings.keys.sorted()) }

    mutating func anyAnswer(to finding: FindingID) -> Answer {
        answer(in: script.knowledge.findings[finding]?.domain ?? .yesNo)
    }

    private mutating func answer(in domain: Domain) -> Answer {
        switch domain {
        case .yesNo:
            pick([
                .yes(.new), .yes(.unchanged), .yes(.unstated), .no, .no, .no, .unsure, .refused,
                .unread,
            ])
        case .choice(let values): pick([.choice(pick(values)), .unsure])
        case .number(let from, let to, _):
            .value(Double.random(in: from...to, using: &generator).rounded())
        case .duration: .value(pick([1, 20, 41, 42, 83, 84, 4000]))
        case .scale: .value(Double(Int.random(in: 0...10, using: &generator)))
        }
    }

    private mutating func answer(to expectation: Expectation) -> HeardAnswer {
        switch expectation {
        case .open, .menu: return pick([.yes(.new), .no])
        case .yesNo: return pick([.yes(.new), .yes(.unchanged), .no, .no, .unsure, .refused])
        case .choice(_, let values): return pick([.choice(pick(values)), .unsure, .unclear])
        case .value(_, let domain):
            guard case .value(let number) = answer(in: domain) else { return .unsure }
            return .value(number)
        case .checklist(let signs):
            let some = signs.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
            return pick([
                .noneOfThese, .noneOfThese, .unsure, .unclear,
                .picks(some.isEmpty ? [signs[0]] : some, restDenied: pick([true, false])),
            ])
        }
    }

    private mutating func pick<Item>(_ items: [Item]) -> Item {
        items[Int.random(in: items.indices, using: &generator)]
    }
}
