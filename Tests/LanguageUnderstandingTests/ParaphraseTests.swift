import StrictJSON
import Testing

@testable import LanguageUnderstanding

@Suite struct ParaphraseTests {
    private func paraphrase(_ text: String) throws -> Paraphrase {
        var issues: [StrictJSON.Issue] = []
        let read = Paraphrase.shape.read(Array(text.utf8), file: "forms", issues: &issues)
        return try #require(read, "\(issues)")
    }

    @Test func `each pattern is read with each of its things`() throws {
        let lack = try paraphrase(
            #"{"of": {"grip": "no grip", "a|my hold": "no hold"}, "patterns": ["lost <it>", "<it> gone"]}"#
        )
        #expect(
            lack.readings.map(\.pattern.value)
                == ["lost grip", "lost a|my hold", "grip gone", "a|my hold gone"])
        #expect(
            lack.readings.map(\.words)
                == [["no", "grip"], ["no", "hold"], ["no", "grip"], ["no", "hold"]])
        #expect(lack.issues.isEmpty)
    }

    @Test func `a pattern without its thing is a mistake of the content`() throws {
        let lack = try paraphrase(#"{"of": {"grip": "no grip"}, "patterns": ["lost grip"]}"#)
        #expect(
            lack.issues.map(\.description) == [
                #"forms:1:42: error: "lost grip" does not say where <it> stands [phrase/paraphrase]"#
            ])
    }
}
