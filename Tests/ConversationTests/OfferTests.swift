import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation

/// What Tab offers, and that it is understood.
@Suite struct OfferTests {
    private func talk(after lines: String...) -> Talk {
        var talk = Talk(shippedSetting)
        _ = talk.begin()
        for line in lines { _ = talk.say(line) }
        return talk
    }

    private func lines(_ offers: [Offer]) -> [String] { offers.map(\.line) }

    @Test(arguments: [
        ("", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "/"]),
        ("1", ["1"]), ("1 ", (1...9).map { "1 \($0)" }), ("1, 2", ["1, 2"]),
        ("n", ["none of these", "not sure"]), ("no", ["none of these", "not sure"]),
        ("NOT", ["not sure"]), ("my b", []), ("x1", []),
        ("/a", ["/answers", "/again"]), ("/wh", ["/why"]), ("/x", []), ("/why ", []),
    ])
    func `a line that was begun can go on`(begun: String, offered: [String]) {
        #expect(lines(talk(after: "my lower back hurts").offers(for: begun)) == offered)
    }

    @Test func `a plain question offers its answers in words`() {
        let talk = talk(after: "my lower back hurts", "not sure")
        #expect(lines(talk.offers(for: "")) == ["yes", "no", "not sure", "/"])
        #expect(lines(talk.offers(for: "y")) == ["yes"])
    }

    @Test func `each number is told with its line, each command with what it does`() {
        let talk = talk(after: "my lower back hurts")
        #expect(talk.offers(for: "7").map(\.meaning).first?.contains("accident") == true)
        #expect(
            talk.offers(for: "/w") == [Offer(line: "/why", name: "/why", meaning: "why I ask this")]
        )
    }

    @Test func `every command is offered and known`() {
        let offered = talk(after: "my lower back hurts").offers(for: "/")
        #expect(Set(offered.map(\.name)) == Set(Command.allCases.map { "/\($0.rawValue)" }))
        #expect(offered.allSatisfy { !$0.meaning.isEmpty })
    }

    @Test(arguments: shippedContent.knowledge.treatments.map(\.key))
    func `a treatment is explained by the name that is offered`(treatment: String) throws {
        let name = try #require(shippedContent.language.treatments[TreatmentID(treatment)]?.name)
        let line = "/explain \(name.lowercased())"
        var talk = talk(after: "my lower back hurts")
        #expect(lines(talk.offers(for: line)).contains(line))
        #expect(talk.say(line).map(\.id).contains("explain \(treatment)"))
    }

    @Test func `an answer that can be changed is offered by a name that is understood`() {
        var talk = talk(after: "my lower back hurts since friday, I am 44")
        let offers = talk.offers(for: "/change ")
        #expect(offers.map(\.meaning).contains("44"))
        for offer in offers {
            #expect(talk.say(offer.line).map(\.id).first?.hasPrefix("ask ") == true, "\(offer)")
        }
    }
}
