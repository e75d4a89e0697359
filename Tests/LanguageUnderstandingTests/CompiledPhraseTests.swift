import ShippedContent
import StrictJSON
import Testing

@testable import Conversation
@testable import LanguageUnderstanding

/// Tables are compiled without a text for each word, and hold what the phrases say.
@Suite struct CompiledPhraseTests {
    @Test func `each shipped phrase is compiled to its own words`() {
        let lexicon = shippedLexicon
        let rewrites = Dictionary(
            grouping: shippedContent.language.lexicon.wordForms.rewrites
        ) { $0.from[0] }
        func check<Meaning>(_ table: PhraseTable<Meaning>, _ variants: [String: [String]] = [:]) {
            for (source, chain) in zip(table.sources, table.chains) {
                let plain = Phrase(source, spelled: lexicon.normalizer)?.rewritten(by: rewrites)
                #expect(
                    table.phrase(chain, source, lexicon.vocabulary) == plain?.offering(variants))
            }
        }
        let variants = shippedContent.language.lexicon.wordForms.variants
        #expect(variants["my"] == ["me", "ma"])
        check(lexicon.findings, variants)
        check(lexicon.findingsWhenAsked, variants)
        check(lexicon.answers)
        check(lexicon.frames.answers)
        check(lexicon.scope)
        check(lexicon.topics.names)
        #expect(lexicon.findings.chains.count > 1000)
    }

    @Test(
        arguments: [
            ("can not feel", "cant feel"), ("cant|cannot pee", "cant|cant pee"),
            ("can not|hardly pee", "can not|hardly pee"), ("can? not pee", nil),
            ("i'm fine", "i am fine"), ("i'm|was fine", nil), ("numb *", nil), ("* numb", nil),
            ("numb * * legs", "numb 6 legs"), ("my? back", nil), ("my back?", nil), ("", nil),
            ("numb||dead leg", nil), ("<both> legs", "both|each|either legs"),
            ("in <chest>|ribs", "in chest|breastbone|sternum|ribs"), ("<unheard-of> legs", nil),
            ("i am #18-99!", "i am #18.0-99.0!"),
        ] as [(String, String?)])
    func `a pattern is read as phrases are`(pattern: String, read: String?) {
        let forms = shippedContent.language.lexicon.wordForms
        let normalizer = Normalizer(forms, clauseOpeners: [])
        var compiler = PhraseCompiler(forms, spelled: normalizer, isChecking: false)
        let source = Located(
            value: pattern, location: SourceLocation(file: "", line: 1, column: 1))
        let table = compiler.table([source])
        let shown = table.chains.map {
            table.phrase($0, source, compiler.vocabulary).elements.map(\.shown)
                .joined(separator: " ")
        }
        #expect(shown == (read.map { [$0] } ?? []))
        #expect(compiler.issues.isEmpty == (read != nil))
    }

    @Test func `phrases stand in the order of content, so that each start understands the same`() {
        func check<Meaning>(_ table: PhraseTable<Meaning>) {
            let places = table.sources.map(\.location)
            #expect(places.count > 1 && places == places.sorted())
        }
        check(shippedLexicon.answers)
        check(shippedLexicon.answersAlone)
        check(shippedLexicon.scope)
        check(shippedLexicon.remarks)
        check(shippedLexicon.topics.requests)
        check(shippedLexicon.topics.aspects)
    }

    @Test func `words keep their numbers however many there are`() {
        let words = (0..<5000).map { "w\($0 * 7919 % 5000)" }
        var vocabulary = Vocabulary()
        let ids = words.map { vocabulary.take($0) }
        #expect(vocabulary.words == words)
        #expect(words.map { vocabulary.lookUp($0).id } == ids)
        #expect(words.map { vocabulary.take($0) } == ids)
        #expect(!vocabulary.contains("w5000") && !vocabulary.contains(""))
    }
}

extension Phrase {
    /// With what may stand for each of its words.
    fileprivate func offering(_ variants: [String: [String]]) -> Phrase {
        Phrase(
            source: source,
            elements: elements.map { element in
                guard case .word(let words, let isOptional) = element else { return element }
                let others = words.flatMap { variants[$0, default: []] }
                return .word(anyOf: words + others, isOptional: isOptional)
            })
    }
}

extension PhraseTable {
    /// A compiled phrase in words again.
    fileprivate func phrase(
        _ chain: Range<Int32>, _ source: Located<String>, _ vocabulary: Vocabulary
    ) -> Phrase {
        let words = vocabulary.words
        return Phrase(
            source: source,
            elements: states[Int(chain.lowerBound)..<Int(chain.upperBound)].map { state in
                switch state {
                case .gap(let words): .gap(words)
                case .slot(let slot): .slot(slot)
                case .word(let range, let isOptional):
                    .word(
                        anyOf: choices[range].map { words[Int($0.index)] }, isOptional: isOptional)
                }
            })
    }
}

extension Phrase.Element {
    fileprivate var shown: String {
        switch self {
        case .word(let words, let isOptional):
            words.joined(separator: "|") + (isOptional ? "?" : "")
        case .gap(let words): "\(words)"
        case .slot(.number(let bounds, let isAlone)):
            "#\(bounds.lowerBound)-\(bounds.upperBound)" + (isAlone ? "!" : "")
        case .slot(.score): "#/10"
        case .slot(.length(let days)): "@\(days.lowerBound)-\(days.upperBound)"
        }
    }
}
