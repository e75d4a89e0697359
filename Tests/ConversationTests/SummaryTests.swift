import ClinicalKnowledge
import DialogEngine
import ShippedContent
import StrictJSON
import Testing

@testable import Conversation

/// Half a page to hand over.
@Suite struct SummaryTests {
    private func talk(_ lines: String...) -> Talk {
        var talk = Talk(
            TalkSetting(
                shippedContent, audience: Audience(country: .uk), lexicon: shippedLexicon))
        _ = talk.begin()
        for line in lines { _ = talk.say(line) }
        return talk
    }

    @Test func `it says what was said, what is advised and why, and what is unknown`() {
        let talk = talk(
            "lower back went when I picked up the shopping, no fever", "none", "numb when I wipe")
        #expect(
            talk.summary.text == """
                Summary of a talk with Backchat about back or neck pain

                Situation
                - In my own words: “lower back went when I picked up the shopping, no fever”
                - I have new numbness between my legs
                - It hurts here: lower back; It began with a lift, a bend, a twist, a cough or a sneeze

                Background
                - Nothing told yet.

                Assessment
                - I was told: Go to A&E now.
                - Numbness between the legs can mean that nerves at the lower end of the spine are squeezed, and when it is new, hours matter (CES-01)
                - I said no to: fever; sudden severe pain with fainting, or grey and sweaty; chest pain or tightness; sudden tearing pain in the chest or upper back; sudden shortness of breath; coughing up blood; newly confused, very drowsy, fast breathing or blotchy skin; ….
                - Not asked or not answered: trouble starting to pee, or a weak stream; leaking pee, or not feeling it; leaking poo, or not feeling the need; pain, tingling or numbness in both legs; both legs weak or giving way; an arm or leg getting weaker by the hour or day; a sudden, worst ever headache; ….

                Request
                - Please check me now for a cause that cannot wait.

                Backchat follows fixed rules. It is no diagnosis, and no clinician has signed it off.
                """)
    }

    @Test func `before anything was said there is nothing to sum up`() {
        let text = talk().summary.text
        #expect(text.contains("Situation\n- Nothing told yet.\n\nBackground\n- Nothing told yet."))
        #expect(text.contains("No advice yet"))
    }

    @Test func `a sign is quoted in the words that told of it, once the story is too long`() {
        let story =
            "my lower back hurts and I am numb when I wipe, "
            + String(repeating: "and so on and on ", count: 20)
        let text = talk(story).summary.text
        #expect(text.contains("I have new numbness between my legs (“numb when i wipe”)"))
        #expect(text.contains("…”"))
        #expect(!text.contains(story))
    }

    @Test func `in Markdown what was typed is no markup`() {
        let text = talk("my lower *back* hurts <b>badly</b> since [friday](x)").summary.markdown
        #expect(text.hasPrefix("# Summary of a talk"))
        #expect(text.contains("\n\n## Situation\n\n- In my own words: “my lower \\*back\\* hurts"))
        #expect(text.contains("\\<b\\>badly\\</b\\>"))
    }

    @Test func `who asks for another says so`() {
        let text = talk("my mum's back hurts, she is 82").summary.text
        #expect(text.contains("I speak for somebody else"))
    }

    @Test(arguments: ["/forget", "/restart"])
    func `what is to be forgotten is not summed up`(command: String) {
        let talk = talk("my lower back hurts and I have a fever", command)
        #expect(talk.summary == self.talk().summary)
    }

    @Test func `what was taken back is not quoted`() {
        let text = talk("my neck is stiff", "/back").summary.text
        #expect(!text.contains("It hurts here"))
    }

    /// A page in small print holds nearly seven hundred words.
    private static let wordsOnHalfAPage = 340

    @Test func `no summary of a transcript is longer than half a page`() {
        // Cases in which nobody says anything hold answers that nobody gives.
        for chat in shippedTranscripts where !chat.typed.isEmpty {
            var talk = Talk(shippedSetting)
            _ = talk.begin(given: chat.answers(shippedContent.knowledge))
            for line in chat.typed { _ = talk.say(line) }
            #expect(talk.summary.text.words.count <= Self.wordsOnHalfAPage, "\(chat.name)")
        }
    }
}
