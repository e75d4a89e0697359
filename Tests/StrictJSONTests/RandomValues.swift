import SeededChance
import StrictJSON

extension JSONValue {
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 1 ? 7 : 4), using: &generator) {
        case 0: return .string(randomText(using: &generator))
        case 1: return .number(randomNumber(using: &generator))
        case 2: return .boolean(Bool.random(using: &generator))
        case 3: return .null
        case 4:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    random(depth: depth - 1, using: &generator)
                })
        default:
            return .object(
                (0..<Int.random(in: 0...4, using: &generator)).map { index in
                    Member(
                        key: "\(index)" + randomText(using: &generator),
                        value: random(depth: depth - 1, using: &generator))
                })
        }
    }

    private static func randomText(using generator: inout SeededGenerator) -> String {
        let awkward: [Unicode.Scalar] = [
            "\"", "\\", "/", "\n", "\r", "\t", "\0", "\u{1F}", "\u{7F}", "\u{85}", "a", "Z", "é",
            "\u{301}", "ß", "中", "😀", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            text.unicodeScalars.append(awkward.randomElement(using: &generator) ?? "a")
        }
        return text
    }

    private static func randomNumber(using generator: inout SeededGenerator) -> Double {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: return Double(Int.random(in: -1000...1000, using: &generator))
        case 1: return Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) / 1000
        default:
            let number = Double(bitPattern: generator.next())
            return number.isFinite ? number : .greatestFiniteMagnitude
        }
    }
}
