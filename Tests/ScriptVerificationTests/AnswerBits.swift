/// Some of all sets of answers to a few questions: one bit for each set there is.
struct AnswerBits: Equatable {
    private(set) var words: [UInt64]

    /// Two bits for each question: no answer, no, yes, not sure.
    init(questions: Int) { words = Array(repeating: 0, count: max(1, 1 << (2 * questions - 6))) }

    /// The sets in which a question has this answer.
    init(questions: Int, question: Int, answer: Int) {
        self.init(questions: questions)
        if question < 3 {
            var word: UInt64 = 0
            for bit in 0..<64 where bit >> (2 * question) & 3 == answer { word |= 1 << UInt64(bit) }
            words = Array(repeating: word, count: words.count)
        } else {
            let run = 1 << (2 * question - 6)
            for start in stride(from: answer * run, to: words.count, by: 4 * run) {
                words.replaceSubrange(
                    start..<start + run, with: repeatElement(.max, count: run))
            }
        }
    }

    var isEmpty: Bool {
        words.withUnsafeBufferPointer { words in
            guard let start = words.baseAddress else { return true }
            var place = 0
            while place < words.count, start[place] == 0 { place += 1 }
            return place == words.count
        }
    }

    func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

    static func | (one: AnswerBits, other: AnswerBits) -> AnswerBits {
        var result = one
        result.withWords(other) { mine, theirs, count in
            var place = 0
            while place < count {
                mine[place] |= theirs[place]
                place += 1
            }
        }
        return result
    }

    static func & (one: AnswerBits, other: AnswerBits) -> AnswerBits {
        var result = one
        result.withWords(other) { mine, theirs, count in
            var place = 0
            while place < count {
                mine[place] &= theirs[place]
                place += 1
            }
        }
        return result
    }

    static func - (one: AnswerBits, other: AnswerBits) -> AnswerBits {
        var result = one
        result.withWords(other) { mine, theirs, count in
            var place = 0
            while place < count {
                mine[place] &= ~theirs[place]
                place += 1
            }
        }
        return result
    }

    /// Plain pointers and loops: a test is not optimized, and goes through millions of words.
    private mutating func withWords(
        _ other: AnswerBits,
        _ work: (UnsafeMutablePointer<UInt64>, UnsafePointer<UInt64>, Int) -> Void
    ) {
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return }
                work(mine, theirs, other.words.count)
            }
        }
    }

    /// The same sets with another answer to a question: those that have the one get the other.
    func moved(question: Int, from one: Int, to other: Int) -> AnswerBits {
        let questions = (words.count.trailingZeroBitCount + 6) / 2
        let own = self & AnswerBits(questions: questions, question: question, answer: one)
        return own.shifted(by: (other - one) << (2 * question))
    }

    private func shifted(by bits: Int) -> AnswerBits {
        var result = self
        let (whole, rest) = (abs(bits) >> 6, UInt64(abs(bits) & 63))
        let count = words.count
        words.withUnsafeBufferPointer { words in
            result.words.withUnsafeMutableBufferPointer { moved in
                guard let words = words.baseAddress, let moved = moved.baseAddress else { return }
                var place = 0
                while place < count {
                    let from = bits > 0 ? place - whole : place + whole
                    let next = bits > 0 ? from - 1 : from + 1
                    var word = from >= 0 && from < count ? words[from] : 0
                    if rest > 0 {
                        let spill = next >= 0 && next < count ? words[next] : 0
                        word = bits > 0 ? word << rest : word >> rest
                        word |= bits > 0 ? spill >> (64 - rest) : spill << (64 - rest)
                    }
                    moved[place] = word
                    place += 1
                }
            }
        }
        return result
    }
}
