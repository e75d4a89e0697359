import Conversation
import Testing

@testable import TerminalChat

/// Offers as they are listed.
@Suite struct OfferListTests {
    private let offers = [
        Offer(line: "1", name: "1", meaning: "numb, tingling or odd feeling between the legs"),
        Offer(line: "not sure", name: "not sure", meaning: ""),
        Offer(line: "/更", name: "/更", meaning: "背中が三週間前から痛いです"),
    ]

    @Test func `names stand in a column, and a line ends with the window`() {
        #expect(
            OfferList(width: 30).lines(of: offers) == [
                "  1         numb, tingling...", "  not sure", "  /更       背中が三週間前...",
            ])
        #expect(
            OfferList(width: 80).lines(of: offers).first
                == "  1         numb, tingling or odd feeling between the legs")
    }
}
