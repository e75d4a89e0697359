import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// What a talk begins with, read from parts of three files: the rest can be read while a person reads
/// it.
///
/// Only content that is known to be without a mistake may greet so.
package struct Greeting: Sendable {
    package let messages: [Message]
    private let phrases: Phrasebook

    /// `nil` when one of the files is missing or broken.
    package init?(_ files: [ContentFile], language: String, audience: Audience) {
        var reader = ContentReader(files: files)
        let folder = "languages/\(language)"
        guard
            let sentences = reader.read(
                "sentences", of: "\(folder)/sentences.json", SentenceWords.sentencesShape),
            let opening = reader.read(
                "opening", of: "\(folder)/questions.json", QuestionWords.Opening.shape),
            let contacts = reader.read("knowledge/contacts.json", KnowledgeFiles.contactsShape)
        else { return nil }
        phrases = Phrasebook(
            sentences: SentenceWords.byID(sentences),
            numbers: contacts.first { $0.key == audience.country.rawValue }?.value.numbers ?? [:])
        messages = [
            Message(id: Reply.welcome.id, text: phrases.welcome(audience.keeping)),
            Message(
                id: Reply.ask(.opening, .full).id, text: phrases.fill(opening.ask),
                lead: .question),
        ]
    }

    package func label(_ label: SpeakerLabel) -> String { phrases.label(label) }
}
