/// An utterance as the listener works on it.
struct Utterance: Sendable {
    private(set) var tokens: [Token]
    /// The number of each word.
    private(set) var ids: [WordID]
    /// The words of each clause.
    private(set) var clauses: [Range<Int>]
    /// The bits of the words of each clause.
    private var clauseBits: [UInt64]
    /// The clauses that a question mark ends.
    let questions: Set<Int>
    /// Numbers and lengths of time, by the word that they begin with; none overlaps another.
    var numbers: [Int: NumberMention] = [:]
    var lengths: [Int: Length] = [:]

    /// - Parameter tokens: numbered by clause from 0, without a gap.
    init(tokens: [Token] = [], questions: Set<Int> = []) {
        self.tokens = tokens
        self.questions = questions
        ids = tokens.map(\.id)
        clauses = []
        clauseBits = []
        for (index, token) in tokens.enumerated() {
            if token.clause == clauses.count {
                clauses.append(index..<index + 1)
                clauseBits.append(token.id.lowBit)
            } else {
                clauses[token.clause] = clauses[token.clause].lowerBound..<index + 1
                clauseBits[token.clause] |= token.id.lowBit
            }
        }
    }

    /// Its last sentence ends with a question mark.
    var endsAsQuestion: Bool { tokens.last.map { questions.contains($0.clause) } ?? false }

    var words: [String] { tokens.map(\.text) }

    /// Some words with spaces between them, as they were read.
    func words(in range: Range<Int>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count * Limits.bytesPerWord)
        for index in range {
            if index > range.lowerBound { text.append(UInt8(ascii: " ")) }
            text += tokens[index].text.utf8
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The words of the clause that a word stands in.
    func clause(of index: Int) -> Range<Int> { clauses[tokens[index].clause] }

    /// The bits of the words of the clause that a word stands in.
    func bits(ofClauseAt index: Int) -> UInt64 { clauseBits[tokens[index].clause] }

    /// The word that follows in the same clause.
    func word(after index: Int) -> WordID? {
        let next = index + 1
        return next < tokens.count && tokens[next].clause == tokens[index].clause ? ids[next] : nil
    }

    func hasNumber(at index: Int) -> Bool {
        !(numbers.isEmpty && lengths.isEmpty) && (numbers[index] != nil || lengths[index] != nil)
    }

    /// Whether a number counts nothing that is named after it, as in `I am 72`.
    func isPlainCount(_ mention: NumberMention) -> Bool {
        guard mention.outOf == nil, !tokens[mention.range.lowerBound].text.hasSuffix("%") else {
            return false
        }
        let next = mention.range.upperBound
        return next >= tokens.count || !tokens[next].has([.timeUnit, .otherUnit])
    }

    /// Whether words stand by themselves between commas or stops: `menopause, 52, stiff back`.
    func standsAlone(_ range: Range<Int>) -> Bool {
        segment(of: range) == range && tokens.count > range.count
    }

    /// The words between the commas or stops around some words.
    func segment(of range: Range<Int>) -> Range<Int> {
        let clause = clause(of: range.lowerBound)
        var start = range.lowerBound
        while start > clause.lowerBound, !tokens[start].followsComma { start -= 1 }
        var end = range.upperBound
        while end < clause.upperBound, !tokens[end].followsComma { end += 1 }
        return start..<end
    }

    /// A clause cut at its commas.
    func segments(of clause: Range<Int>) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = clause.lowerBound
        while start < clause.upperBound {
            let next = segment(of: start..<start + 1)
            segments.append(next)
            start = next.upperBound
        }
        return segments
    }

    /// Whether a number counts time: `3 weeks`.
    func countsTime(_ mention: NumberMention) -> Bool {
        let next = mention.range.upperBound
        return next < tokens.count && tokens[next].has(.timeUnit)
    }

    /// Whether a number is part of a length of time: `day 12`.
    func isOfTime(_ mention: NumberMention) -> Bool {
        countsTime(mention)
            || lengths[mention.range.lowerBound - 1]?.range.contains(mention.range.lowerBound)
                == true
    }

    /// Left to right.
    var numberMentions: [NumberMention] {
        numbers.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    var lengthMentions: [Length] {
        lengths.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The same words without some of them, all in one clause, for requests whose stops mean nothing.
    func flat(without dropped: WordTraits = []) -> Utterance {
        var kept = tokens.filter { !$0.has(dropped) }
        for index in kept.indices { kept[index].clause = 0 }
        return Utterance(tokens: kept)
    }

    /// Some of its words as an utterance of their own.
    func part(_ range: Range<Int>) -> Utterance {
        var kept = Array(tokens[range])
        for index in kept.indices { kept[index].clause = 0 }
        return Utterance(tokens: kept)
    }
}
