import Conversation
import ShippedContent
import Testing

/// For screens that know ASCII alone.
@Suite struct ASCIITextTests {
    @Test(arguments: [
        ("plain", "plain"), ("“I’m numb”…", "\"I'm numb\"..."),
        ("4–6 hours — at most", "4-6 hours - at most"),
        ("Ärztlicher Bereitschaftsdienst, Kreißsaal", "Arztlicher Bereitschaftsdienst, Kreisssaal"),
        ("Ru\u{308}cken", "Rucken"), ("Sjögren, naïve, Łódź", "Sjogren, naive, Lodz"),
        ("≥ 38 °C", ">= 38  degreesC"), ("a\u{A0}b", "a b"), ("背中", "??"), ("👍🏽", "??"),
        ("soft\u{AD}hyphen", "softhyphen"),
    ])
    func `a text is spelled in ASCII`(text: String, ascii: String) {
        #expect(text.inASCII == ascii)
    }

    @Test func `nothing that the bot says loses a letter`() {
        let talks = ["/help", "my back hurts", "/explain massage", "more", "/sources", "/summary"]
        var talk = Talk(shippedSetting)
        var said = talk.begin()
        for line in talks { said += talk.say(line) }
        for message in said {
            let questions = message.text.filter { $0 == "?" }.count
            #expect(message.text.inASCII.filter { $0 == "?" }.count == questions, "\(message.id)")
        }
    }
}
