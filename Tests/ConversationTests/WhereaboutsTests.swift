import Conversation
import ShippedContent
import Testing

/// Where one is, in plain words.
@Suite struct WhereaboutsTests {
    @Test func `a talk tells where each question stands`() {
        var talk = Talk(shippedSetting)
        _ = talk.begin()
        #expect(talk.whereabouts == nil)
        var told: [String] = []
        for line in ["my neck is stiff from my desk", "none", "none", "none", "38", "one week"] {
            _ = talk.say(line)
            told.append(talk.whereabouts ?? "-")
        }
        #expect(
            told == [
                "Danger signs, 1 of 3", "Danger signs, 2 of 3", "Danger signs, 3 of 3", "About you",
                "About the pain, 2 of 3", "Signs where it hurts, 1 of 2",
            ])
    }

    @Test func `what is asked beside the places of the script has none`() {
        var talk = Talk(shippedSetting)
        _ = talk.begin()
        _ = talk.say("my lower back hurts")
        _ = talk.say("/change site")
        #expect(talk.whereabouts == nil)
        _ = talk.say("I want to end it all")
        #expect(talk.whereabouts == nil)
    }
}
