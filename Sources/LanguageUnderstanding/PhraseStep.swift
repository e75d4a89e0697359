/// What a compiled phrase takes for one word.
struct PhraseStep {
    let kinds: Set<Kind>
    let isOptional: Bool

    enum Kind: Hashable {
        case word(WordID)
        /// Any word that does not deny.
        case any
        case slot(Phrase.Slot)
    }

    /// Whether some word is taken by both.
    func meets(_ other: PhraseStep, barring negators: Set<WordID>) -> Bool {
        if kinds.contains(.any) || other.kinds.contains(.any) {
            let taken = kinds.contains(.any) ? other.kinds : kinds
            return taken.contains { !$0.isBarred(negators) }
        }
        // Numbers are not told apart.
        return kinds.contains(where: \.isSlot) && other.kinds.contains(where: \.isSlot)
            || !kinds.isDisjoint(with: other.kinds)
    }
}

extension PhraseStep.Kind {
    fileprivate var isSlot: Bool { if case .slot = self { true } else { false } }

    fileprivate func isBarred(_ negators: Set<WordID>) -> Bool {
        if case .word(let word) = self { negators.contains(word) } else { false }
    }
}

extension PhraseTable {
    /// One step for each word that a phrase takes; a gap is as many steps that may be left out.
    func steps(of chain: Range<Int32>) -> [PhraseStep] {
        states[Int(chain.lowerBound)..<Int(chain.upperBound)].flatMap { state in
            switch state {
            case .word(let range, let isOptional):
                [PhraseStep(kinds: Set(choices[range].map { .word($0) }), isOptional: isOptional)]
            case .gap(let words):
                Array(repeating: PhraseStep(kinds: [.any], isOptional: true), count: words)
            case .slot(let slot): [PhraseStep(kinds: [.slot(slot)], isOptional: false)]
            }
        }
    }
}
