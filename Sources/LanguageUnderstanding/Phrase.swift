import StrictJSON

/// Words to listen for, in their order: `can't|cannot pee|wee`, `numb * legs`, `my? back`, `i am #`.
///
/// `a|b` is either word, `word?` may be left out, `*` skips up to three words of the same clause. `#` is
/// a number, `#38-43` one within bounds, `#18-99!` one that stands alone between commas, `#/10` a place
/// on a scale, `@` a length of time, `@60-9999` one of so many days; `<name>` is any word of a class.
struct Phrase: Hashable, Sendable {
    let source: Located<String>
    let elements: [Element]

    enum Element: Hashable, Sendable {
        case word(anyOf: [String], isOptional: Bool)
        /// Up to so many words of any kind.
        case gap(Int)
        case slot(Slot)

        var isFirm: Bool {
            switch self {
            case .word(_, let isOptional): !isOptional
            case .gap: false
            case .slot: true
            }
        }
    }

    /// What a phrase takes a number from.
    enum Slot: Hashable, Sendable {
        case number(ClosedRange<Double>, isAlone: Bool)
        case score
        /// Days.
        case length(ClosedRange<Double>)
    }

    init(source: Located<String>, elements: [Element]) {
        self.source = source
        self.elements = elements
    }

    /// `nil` when the pattern starts or ends with a gap or an optional word, holds no word, or
    /// offers a choice of anything but single words.
    init?(_ source: Located<String>, spelled normalizer: Normalizer) {
        self.source = source
        var elements: [Element] = []
        let isPhrase = Self.read(source.value) { part in
            switch part {
            case .gap:
                if case .gap(let words) = elements.last {
                    elements[elements.count - 1] = .gap(words + Limits.gapWords)
                } else {
                    elements.append(.gap(Limits.gapWords))
                }
                return true
            case .slot(let slot):
                elements.append(.slot(slot))
                return true
            case .choices(let choices, let isOptional):
                guard choices.areSeveral || choices.isClass else {
                    let words = normalizer.phraseWords(choices.pattern)
                    elements += words.map { .word(anyOf: [$0], isOptional: isOptional) }
                    return !words.isEmpty
                }
                var words: [String] = []
                for choice in choices {
                    let spelled = normalizer.phraseWords(choice)
                    guard spelled.count == 1 || choice.isClass && !spelled.isEmpty else {
                        return false
                    }
                    words += spelled
                }
                elements.append(.word(anyOf: words, isOptional: isOptional))
                return true
            }
        }
        guard isPhrase else { return nil }
        self.elements = elements
    }

    enum Part {
        case choices(PhraseChoices, isOptional: Bool)
        case gap
        case slot(Slot)
    }

    /// Takes a pattern apart.
    ///
    /// - Returns: whether `take` took all parts, and the first and the last must be there.
    static func read(_ pattern: String, take: (Part) -> Bool) -> Bool {
        var pattern = pattern
        return pattern.withUTF8 { bytes in
            var isFirst = true
            var endsFirmly = false
            for written in PhraseChoices(bytes, separator: UInt8(ascii: " ")) where !written.isEmpty
            {
                guard let part = part(written) else { return false }
                switch part {
                case .choices(_, let isOptional): endsFirmly = !isOptional
                case .gap: endsFirmly = false
                case .slot: endsFirmly = true
                }
                if isFirst, !endsFirmly { return false }
                isFirst = false
                guard take(part) else { return false }
            }
            return endsFirmly
        }
    }

    private static func part(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> Part? {
        switch written.first {
        case UInt8(ascii: "*") where written.count == 1: return .gap
        case UInt8(ascii: "@"): return length(written.dropFirst()).map { .slot($0) }
        case UInt8(ascii: "#"): return slot(written.dropFirst()).map { .slot($0) }
        default:
            let isOptional = written.last == UInt8(ascii: "?")
            let bare = isOptional ? written.dropLast() : written
            return .choices(
                PhraseChoices(.init(rebasing: bare), separator: UInt8(ascii: "|")),
                isOptional: isOptional)
        }
    }

    private static func length(_ bounds: Slice<UnsafeBufferPointer<UInt8>>) -> Slot? {
        if bounds.isEmpty { return .length(0...Limits.largestNumber) }
        return range(String(decoding: bounds, as: UTF8.self)).map { .length($0) }
    }

    private static func range(_ text: String) -> ClosedRange<Double>? {
        let ends = text.split(separator: "-").compactMap { Double(String($0)) }
        return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    }

    private static func slot(_ bounds: Slice<UnsafeBufferPointer<UInt8>>) -> Slot? {
        let isAlone = bounds.last == UInt8(ascii: "!")
        let text = String(decoding: isAlone ? bounds.dropLast() : bounds, as: UTF8.self)
        if text == "/10" { return .score }
        if text.isEmpty { return .number(0...Limits.largestNumber, isAlone: isAlone) }
        return range(text).map { .number($0, isAlone: isAlone) }
    }
}

/// What an author wrote as a phrase and no phrase can be.
func phraseIssue(_ source: Located<String>) -> Issue {
    Issue(
        "phrase/shape", at: source.location,
        "a phrase must start and end with a word that is not optional, and choose between single words"
    )
}
