import ClinicalKnowledge
import Conversation
import DialogEngine
import ShippedContent
import Testing

/// One sentence on its way through the house, as a golden text.
@Suite struct TraceTests {
    @Test func `a trace names every rule with its place`() throws {
        var talk = Talk(shippedContent)
        _ = talk.begin()
        _ = talk.say("lower back, no fever, and numb when I wipe")
        let exchange = try #require(talk.lastExchange)
        let trace = exchange.trace(talk.snapshot.answers)
        let phrases = "Dialogs/languages/en/phrases.json"
        #expect(
            trace == """
                heard    "lower back no fever and numb when i wipe"
                heard    site lower-back, present: "lower back"  \(phrases):80:33
                heard    fever yes, denied: "fever"  \(phrases):62:17
                heard    numb-saddle yes, present: "numb when i wipe"  \(phrases):8:129
                bound    site = lower-back
                bound    numb-saddle = yes
                answers  numb-saddle=yes site=lower-back
                flags    CES-01 calls for emergency-hospital  Dialogs/knowledge/red-flags.json:32:5
                place    danger-now  Dialogs/scripts/spine-pain.json:6:5
                words    advise emergency-hospital

                """)
    }
}
