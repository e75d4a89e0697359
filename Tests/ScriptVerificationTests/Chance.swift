import ClinicalKnowledge
import SeededChance

/// Random conditions and levels, as an author would write them.
struct Chance {
    private var generator: SeededGenerator
    private let findings: [FindingID]

    init(seed: UInt64, _ findings: [FindingID]) {
        generator = SeededGenerator(seed: seed)
        self.findings = findings
    }

    var isLikely: Bool { mutating get { Int.random(in: 0..<3, using: &generator) > 0 } }

    mutating func level() -> String {
        ["self-care", "routine", "soon", "urgent", "emergency-hospital"]
            .randomElement(using: &generator) ?? "soon"
    }

    mutating func condition(without finding: FindingID? = nil, depth: Int = 2) -> String {
        guard depth > 0, isLikely else { return test(without: finding) }
        let parts = (0..<2).map { _ in condition(without: finding, depth: depth - 1) }
        let list = parts.joined(separator: ", ")
        return switch Int.random(in: 0..<4, using: &generator) {
        case 0: "{\"all\": [\(list)]}"
        case 1: "{\"any\": [\(list)]}"
        case 2: "{\"none\": [\(list)]}"
        default: "{\"count\": {\"of\": [\(list)], \"at-least\": 1}}"
        }
    }

    private mutating func test(without finding: FindingID?) -> String {
        let names = findings.filter { $0 != finding }
        let name = names.randomElement(using: &generator) ?? "a"
        let word = ["yes", "yes", "no", "unsure"].randomElement(using: &generator) ?? "yes"
        return "{\"\(name)\": \"\(word)\"}"
    }
}
