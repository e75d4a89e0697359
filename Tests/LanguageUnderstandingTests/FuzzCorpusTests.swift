import ClinicalKnowledge
import Foundation
import ShippedContent
import Testing

@testable import LanguageUnderstanding

/// Inputs that a fuzzer found to take new ways through the listener, played again.
@Suite struct FuzzCorpusTests {
    @Test func `every input of the corpus has a meaning that can be said back`() throws {
        let folder = repositoryFolder + "/Tests/LanguageUnderstandingTests/Examples"
        let corpus = try String(contentsOfFile: "\(folder)/fuzz-corpus.hex", encoding: .utf8)
        let inputs = corpus.split(separator: "\n").map(bytes)
        #expect(inputs.count == 200)
        for input in inputs {
            let text = String(decoding: input, as: UTF8.self)
            let age = Domain.number(from: 0, to: 120, unit: "years")
            let heard = shippedLexicon.interpret(text, expecting: .value("age", age))
            if case .value(let years) = heard.answer { #expect((0...120).contains(years)) }
            for words in heard.observations.map(\.words) {
                #expect(!words.isEmpty && words.allSatisfy { $0 == " " || !$0.isWhitespace })
                let kinds = words.unicodeScalars.map(\.properties.generalCategory)
                #expect(!kinds.contains(.control))
            }
        }
    }

    private func bytes(_ line: Substring) -> [UInt8] {
        stride(from: 0, to: line.utf8.count, by: 2).compactMap { place in
            let start = line.index(line.startIndex, offsetBy: place)
            return UInt8(line[start..<line.index(start, offsetBy: 2)], radix: 16)
        }
    }
}
