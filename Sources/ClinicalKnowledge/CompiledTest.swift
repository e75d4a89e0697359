/// What an answer is compared with, as bits: each kind of answer is one, each choice of the finding
/// another.
struct CompiledTest: Hashable, Sendable {
    private var bits: UInt64 = 0
    private var ranges: [ClosedRange<Double>] = []

    /// - Parameter choices: The values of the finding, when it is a choice.
    init(_ test: AnswerTest, choices: [String]) {
        for alternative in test.alternatives {
            switch alternative {
            case .word("no"): bits |= CompiledAnswer.no
            case .word("unsure"): bits |= CompiledAnswer.doubt
            case .word(let word):
                bits |= CompiledAnswer.yeses(of: word)
                if let place = choices.firstIndex(of: word) { bits |= CompiledAnswer.choice(place) }
            case .atLeast(let bound): ranges.append(bound...(.infinity))
            case .atMost(let bound): ranges.append(-.infinity...bound)
            case .between(let low, let high): if low <= high { ranges.append(low...high) }
            }
        }
    }

    func truth(of answer: CompiledAnswer) -> Truth {
        switch answer {
        case .bit(CompiledAnswer.doubt): bits & CompiledAnswer.doubt != 0 ? .yes : .doubtful
        case .bit(let bit): bits & bit != 0 ? .yes : .no
        case .number(let number): ranges.contains { $0.contains(number) } ? .yes : .no
        }
    }
}

/// An answer as a compiled test sees it.
enum CompiledAnswer: Hashable, Sendable {
    case bit(UInt64)
    case number(Double)

    static let no: UInt64 = 1 << 4
    static let doubt: UInt64 = 1 << 5

    static func choice(_ place: Int) -> UInt64 { 1 << UInt64(6 + place) }

    private static func yes(_ timing: Answer.Timing) -> UInt64 {
        switch timing {
        case .new: 1
        case .unstated: 1 << 1
        case .unchanged: 1 << 2
        case .known: 1 << 3
        }
    }

    /// The yeses that a word of a test stands for.
    static func yeses(of word: String) -> UInt64 {
        AnswerTest.timings(of: word).reduce(0) { $0 | yes($1) }
    }

    init(_ answer: Answer, choices: [String]) {
        switch answer {
        case .yes(let timing): self = .bit(Self.yes(timing))
        case .no: self = .bit(Self.no)
        case .unsure, .refused, .unread: self = .bit(Self.doubt)
        case .value(let number): self = .number(number)
        case .choice(let value):
            self = .bit(choices.firstIndex(of: value).map(Self.choice) ?? 0)
        }
    }
}
