import SeededChance
import StrictJSON
import Testing

@testable import ClinicalKnowledge

private let age = Domain.number(from: 0, to: 110, unit: "years")
private let place = Domain.choice(["lower-back", "neck"])

struct AnswerTextTests {
    @Test(arguments: [
        ("yes", Answer.yes(.new), Domain.yesNo), ("unchanged", .yes(.unchanged), .yesNo),
        ("no", .no, .yesNo), ("unsure", .unsure, .yesNo), ("refused", .refused, place),
        ("unread", .unread, age), ("44", .value(44), age), ("0", .value(0), age),
        ("110", .value(110), age), ("2.5", .value(2.5), .scale),
        ("36525", .value(36525), .duration),
        ("neck", .choice("neck"), place), ("yes", .choice("yes"), .choice(["yes", "no"])),
    ])
    func `an answer has a short form, and is read back from it`(
        text: String, answer: Answer, domain: Domain
    ) {
        #expect(answer.text == text)
        #expect(Answer(text, in: domain) == answer)
    }

    @Test(arguments: [
        ("new", Domain.yesNo), ("Yes", .yesNo), ("", .yesNo), ("1", .yesNo), ("yes", .scale),
        ("no", place), ("arm", place), ("1", place), ("-1", age), ("111", age), ("10.1", .scale),
        ("36526", .duration), ("nan", .scale), ("inf", .duration), ("", age), (" 4", age),
        ("lower-back", age),
    ])
    func `what the finding cannot have is no answer`(text: String, domain: Domain) {
        #expect(Answer(text, in: domain) == nil)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `every number in the range comes back as it was`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for domain in [age, .scale, .duration] {
            let number = Double.random(in: domain.range ?? 0...0, using: &generator)
            #expect(
                Answer(Answer.value(number).text, in: domain) == .value(domain.held(number)))
        }
    }

    @Test(arguments: [
        ("15.5", Answer.value(15), age), ("69.99", .value(69), age), ("0.5", .value(0), age),
        ("38.5", .value(38.5), .number(from: 30, to: 45, unit: "degrees")),
        ("13.5", .value(13.5), .duration),
    ])
    func `years are full ones`(text: String, answer: Answer, domain: Domain) {
        #expect(Answer(text, in: domain) == answer)
    }

    @Test(arguments: [
        (Answer.yes(.new), false), (.yes(.unchanged), false), (.no, false), (.value(0), false),
        (.choice("unsure"), false), (.unsure, true), (.refused, true), (.unread, true),
    ])
    func `not knowing, not saying and not being understood are doubts`(
        answer: Answer, isDoubtful: Bool
    ) {
        #expect(answer.isDoubtful == isDoubtful)
    }
}
