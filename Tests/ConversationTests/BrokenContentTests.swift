import Conversation
import Foundation
import StrictJSON
import Testing

/// Content with a mistake is refused with the place and the mend, in one go.
@Suite struct BrokenContentTests {
    private static let mistakes: [(file: String, old: String, new: String, issue: String)] = [
        (
            "scripts/toothache.json", #""ask": "tooth""#, #""ask": "toot""#,
            #"scripts/toothache.json:9:23: error: names "toot", but no finding is called so; did you mean "tooth"? [ref/unknown]"#
        ),
        (
            "scripts/toothache.json", #""unless-answered": ["#, #""unless-answered": ["despair", "#,
            #"scripts/toothache.json:15:76: error: "despair" must be answered, and no state asks for it [safety/never-asked]"#
        ),
        (
            "knowledge/red-flags.json", #""swollen-neck": "yes""#, #""swolen-neck": "yes""#,
            #"knowledge/red-flags.json:3:57: error: names "swolen-neck", but no finding is called so; did you mean "swollen-neck"? [ref/unknown]"#
        ),
        (
            "knowledge/red-flags.json", #""at-least": 38"#, #""at-least": 380"#,
            #"knowledge/red-flags.json:4:14: error: this test of "temperature" can never pass: the bound 380 lies outside what it can be [condition/never]"#
        ),
        (
            "knowledge/red-flags.json", #"["S-TOOTH"]"#, #"["S-TOTH"]"#,
            #"knowledge/red-flags.json:10:46: error: names "S-TOTH", but no source is called so; did you mean "S-TOOTH"? [ref/unknown]"#
        ),
        (
            "knowledge/red-flags.json", #""unsure": { "code": "U2", "then": "soon" },"#, "",
            #"knowledge/red-flags.json:9:15: error: lacks "unsure" [shape/missing-key]"#
        ),
        (
            "languages/en/questions.json", #""again": "Is one cheek bigger?", "#, "",
            #"languages/en/questions.json:4:5: error: has no words for "again" for "swollen-face", which is asked again [words/missing]"#
        ),
        (
            "languages/en/questions.json", #""Which tooth?""#, #""Which {toth}?""#,
            #"languages/en/questions.json:8:40: error: nothing fills the place {toth} here [words/place]"#
        ),
        (
            "languages/en/phrases.json", #""swollen face|cheek""#, #""swollen face? * ""#,
            #"languages/en/phrases.json:3:42: error: a phrase must start and end with a word that is not optional, and choose between single words [phrase/shape]"#
        ),
        (
            "languages/en/topics.json", #""cloves": ["#, #""glue": ["#,
            #"languages/en/topics.json:8:19: error: names "glue", but no treatment is called so [ref/unknown]"#
        ),
    ]

    @Test(arguments: mistakes)
    func `a mistake is told with its place`(
        mistake: (file: String, old: String, new: String, issue: String)
    ) throws {
        #expect(try issues(after: [mistake]) == [mistake.issue])
    }

    @Test func `mistakes of several files are told at once`() throws {
        let some = [Self.mistakes[0], Self.mistakes[3], Self.mistakes[8]]
        #expect(try issues(after: some) == some.map(\.issue).sorted())
    }

    @Test func `a missing file is told with the others`() throws {
        let files = try toothacheFiles().filter { $0.path != "knowledge/sources.json" }
        #expect(throws: ContentFailure.self) {
            try Content(files, script: "toothache", language: "en")
        }
    }

    /// The issues of the second script after some text was replaced in its files.
    private func issues(
        after mistakes: [(file: String, old: String, new: String, issue: String)]
    ) throws -> [String] {
        var files = try toothacheFiles()
        for mistake in mistakes {
            let index = try #require(files.firstIndex { $0.path == mistake.file })
            let text = String(decoding: files[index].bytes, as: UTF8.self)
            let range = try #require(text.firstRange(of: mistake.old))
            let broken = text.replacingCharacters(in: range, with: mistake.new)
            files[index] = ContentFile(path: mistake.file, bytes: Array(broken.utf8))
        }
        do throws(ContentFailure) {
            _ = try Content(files, script: "toothache", language: "en")
            return []
        } catch {
            return error.issues.map(\.description)
        }
    }
}
