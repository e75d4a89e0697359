import ClinicalKnowledge
import Conversation
import DialogLibrary
import ShippedContent
import Testing

/// What is said before all content is read is what would be said after.
@Suite struct GreetingTests {
    private static let files = DialogFolder(path: repositoryFolder + "/Dialogs").read()

    @Test(
        arguments: Country.allCases,
        [Audience.Keeping.nothing, .memory, .store, .file("/tmp/talk.chat")])
    func `a talk begins as it is greeted`(country: Country, keeping: Audience.Keeping) throws {
        let audience = Audience(country: country, keeping: keeping)
        let setting = TalkSetting(shippedContent, audience: audience, lexicon: shippedLexicon)
        let greeting = try #require(Self.files.greeting(to: audience))
        var talk = Talk(setting)
        #expect(greeting.messages == talk.begin())
        for label in [SpeakerLabel.bot, .person, .alarm] {
            #expect(greeting.label(label) == setting.label(label))
        }
    }

    @Test func `the version of the bytes is the version of the content`() {
        #expect(Self.files.files.version(of: "spine-pain") == shippedContent.version)
    }

    @Test(arguments: ["sentences.json", "questions.json"])
    func `a file that is broken greets nobody`(name: String) {
        let files = Self.files.files.map { file in
            file.path.hasSuffix("en/\(name)") ? ContentFile(path: file.path, bytes: [0x7B]) : file
        }
        #expect(Greeting(files, language: "en", audience: Audience()).map(\.messages) == nil)
    }
}
