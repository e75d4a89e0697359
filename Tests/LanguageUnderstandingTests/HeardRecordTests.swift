import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

/// What was heard is not lost unnoticed.
@Suite struct HeardRecordTests {
    @Test(arguments: [
        ("fever yes denied: no fever", HeardLine.Sense.told(.denied)),
        ("numb-saddle yes present asked: when i wipe", .asked(.present)),
        ("fever yes question: a temperature", .question),
        ("fever yes nothing: fever pitch", .nothing),
        ("cancer yes other-person: my mum: cancer", .told(.otherPerson)),
        (
            "restless-pain no answered to all the time?: only at night",
            .answeredTo("all the time?")
        ),
        ("any none answered of a list: nothing like it", .answeredOfList),
    ])
    func `a line reads as it was written`(text: String, sense: HeardLine.Sense) throws {
        let line = try #require(HeardLine(text))
        #expect(line.sense == sense)
        #expect(line.text == text)
    }

    @Test(arguments: [
        "no fever", "fever yes: no fever", "fever yes denied:", "fever yes maybe: x",
    ])
    func `anything else is an issue with its place`(text: String) {
        var issues: [StrictJSON.Issue] = []
        let bytes = Array("fever yes denied: no fever\n\(text)\n".utf8)
        let record = HeardRecord(bytes: bytes, file: "heard", issues: &issues)
        #expect(issues.map(\.id) == ["heard/line"])
        #expect(
            issues.map(\.location) == [StrictJSON.SourceLocation(file: "heard", line: 2, column: 1)]
        )
        #expect(record.text == "fever yes denied: no fever\n")
    }

    @Test func `what the shipped words hear of themselves is heard`() throws {
        var record = HeardRecord()
        for line in shippedLexicon.ownLines() { record.add(line) }
        #expect(record.lines.count > 5000)
        #expect(shippedLexicon.lost(of: record) == [])
    }

    @Test func `a sentence is lost with the phrases that heard it`() throws {
        let line = try #require(HeardLine("numb-saddle yes present: numb when i wipe"))
        var record = HeardRecord()
        record.add(line)
        #expect(shippedLexicon.lost(of: record) == [])
        var files = shippedContent.lexiconFiles
        for place in shippedLexicon.phrases(in: line.sentence) {
            files = files.without(phraseAt: place)
        }
        let without = Lexicon(files, knowledge: shippedContent.knowledge)
        #expect(without.lost(of: record) == [line])
        #expect(shippedLexicon.line(telling: line.sentence, from: without) != nil)
        #expect(without.line(telling: line.sentence, from: without) == nil)
    }

    @Test(arguments: [
        "any no answered: not that i know of", "any none answered of a list: none of them",
        "any no answered to is it there all the time?: only when i bend",
    ])
    func `an answer is lost with the words that gave it`(text: String) throws {
        let line = try #require(HeardLine(text))
        #expect(shippedLexicon.holds(line))
        let places = line.texts.map(shippedLexicon.phrases).reduce(Set()) { $0.union($1) }
        let files = places.reduce(shippedContent.lexiconFiles) { $0.without(phraseAt: $1) }
        #expect(!Lexicon(files, knowledge: shippedContent.knowledge).holds(line))
    }

    @Test func `a way to answer is told apart by an answer of its own`() throws {
        let words = "not that i know of"
        let tried = shippedLexicon.phrases(in: words).map { place in
            (place, shippedLexicon.triedAnswers(ofPhraseAt: place, asking: ["any?"]) { _ in [] })
        }
        let (place, own) = try #require(
            tried.first { $0.1.contains { $0.sentence == words } })
        let without = Lexicon(
            shippedContent.lexiconFiles.without(phraseAt: place),
            knowledge: shippedContent.knowledge)
        let lines = own.compactMap { shippedLexicon.line(telling: $0, from: without) }
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { shippedLexicon.holds($0) && !without.holds($0) })
    }

    /// Phrases at the places of which some of their own words are told.
    @Test func `what others hear as well is not missed`() throws {
        let places = Set(shippedLexicon.ownLines().prefix(400).map(\.sentence))
            .reduce(into: Set<StrictJSON.SourceLocation>()) {
                $0.formUnion(shippedLexicon.phrases(in: $1))
            }
        let redundant = places.filter { shippedLexicon.isRedundant(phraseAt: $0) }.sorted()
        #expect(!redundant.isEmpty)
        for place in redundant.prefix(4) {
            let without = Lexicon(
                shippedContent.lexiconFiles.without(phraseAt: place),
                knowledge: shippedContent.knowledge)
            for sentence in shippedLexicon.sentences(ofPhraseAt: place) {
                #expect(
                    shippedLexicon.line(telling: sentence, from: without) == nil,
                    "\(place) \(sentence)")
            }
        }
    }
}
