import Testing

@testable import StrictJSON

/// A second key of one name among few keys and among many.
@Suite struct ManyKeysTests {
    @Test(arguments: [
        1, Limits.comparedKeys - 1, Limits.comparedKeys, Limits.comparedKeys + 1, 200,
    ])
    func `a repeated key is found however many stand before it`(count: Int) {
        let keys = (0..<count).map { "\"k\($0)\": 1" } + ["\"k0\": 2"]
        var issues: [StrictJSON.Issue] = []
        let text = "{\(keys.joined(separator: ", "))}"
        #expect(parseJSON(Array(text.utf8), file: "f", issues: &issues) == nil)
        #expect(issues.map(\.id) == ["json/duplicate-key"])
    }
}
