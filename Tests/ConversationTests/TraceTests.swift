import ClinicalKnowledge
import Conversation
import DialogEngine
import Testing

/// One sentence on its way through the house, as a golden text.
@Suite struct TraceTests {
    @Test func `a trace names every rule with its place`() throws {
        var talk = Talk(TalkSetting(try toothache()))
        _ = talk.begin()
        _ = talk.say("My cheek? No: swollen face since Monday, and it's not a wisdom tooth!")
        let exchange = try #require(talk.lastExchange)
        #expect(
            exchange.trace(folder: "Dialogs") == """
                heard    "my cheek no swollen face since monday and its not a wisdom tooth"
                heard    swollen-face yes, present: "swollen face"  Dialogs/languages/en/phrases.json:3:42
                heard    tooth wisdom, denied: "wisdom tooth"  Dialogs/languages/en/phrases.json:5:38
                bound    swollen-face = yes
                answers  swollen-face=yes
                flags    DEN-01 calls for urgent  Dialogs/knowledge/red-flags.json:9:5
                place    heat  Dialogs/scripts/toothache.json:8:5
                words    noted swollen-face
                words    ask temperature

                """)
    }
}
