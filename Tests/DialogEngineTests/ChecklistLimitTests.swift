import ClinicalKnowledge
import Conversation
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// How many signs one checklist can show.
@Suite struct ChecklistLimitTests {
    private let signs = [
        "collapse", "chest-pain", "very-ill", "major-injury", "numb-saddle", "cannot-pee",
        "leaking",
        "bowel-control",
    ]

    @Test func `seven signs fit on a checklist`() {
        #expect(issues(signs: 7) == [])
    }

    @Test func `an eighth sign is refused`() {
        #expect(
            issues(signs: 8) == [
                "s.json:2:1: error: \"list\" has 8 signs; at most 7 [script/checklist-long]"
            ])
    }

    private func issues(signs count: Int) -> [String] {
        let list = signs.prefix(count).map { "\"\($0)\"" }.joined(separator: ", ")
        let text = """
            {"script": "s", "crisis": {"safe": "safe-now", "go-on": "go-on"}, "long-standing": "since-when", "for-another": "for-another", "states": {
            "list": {"checklist": [\(list)]}}, "safety": {}}
            """
        var issues: [StrictJSON.Issue] = []
        if let file = ScriptFile.shape.read(Array(text.utf8), file: "s.json", issues: &issues) {
            _ = Script(file, knowledge: shippedContent.knowledge, issues: &issues)
        }
        return issues.map(\.description)
    }
}
