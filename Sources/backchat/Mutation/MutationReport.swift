import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// What became of all edits, told as they are tried.
struct MutationReport {
    private let isListingAll: Bool
    private var refused = 0
    private var checked = 0
    private var played = 0
    private var equivalent = 0
    private(set) var survivors = 0
    /// Survivors that nothing was found for.
    private var unexplained = 0
    /// Cases that would notice what survived, each once.
    private(set) var cases: [String] = []
    /// Sentences that would.
    private(set) var sentences: [HeardLine] = []

    init(isListingAll: Bool) { self.isListingAll = isListingAll }

    mutating func add(_ outcome: MutationOutcome, _ edit: ContentEdit) {
        switch outcome {
        case .refused: refused += 1
        case .caughtByCheck: checked += 1
        case .caughtByTranscript: played += 1
        case .equivalent: equivalent += 1
        case .survived(let noticing):
            survivors += 1
            keep(noticing)
        }
        if isListingAll || outcome.isSurvival {
            print("\(edit.location): \(outcome.word): \(edit.what)")
            for line in outcome.noticing { print("  \(line)") }
        }
    }

    private mutating func keep(_ noticing: MutationOutcome.Noticing) {
        switch noticing {
        case .chat(let found):
            // The name alone tells such cases apart.
            let lines = found.lines.joined(separator: "\n")
            if !cases.contains(lines) { cases.append(lines) }
        case .sentence(let line): sentences.append(line)
        case .unknown: unexplained += 1
        }
    }

    var summary: String {
        let all = refused + checked + played + equivalent + survivors
        return """
            \(all) edits: \(refused) cannot be loaded, \(checked) are found by check, \
            \(played) by transcripts, \(equivalent) are proven to change nothing, \(survivors) survive; \
            \(cases.count) cases and \(sentences.count) sentences would notice all but \(unexplained) of these
            """
    }
}

extension MutationOutcome {
    fileprivate var isSurvival: Bool { if case .survived = self { true } else { false } }

    fileprivate var noticing: [String] {
        if case .survived(let noticing) = self { noticing.lines } else { [] }
    }

    fileprivate var word: String {
        switch self {
        case .refused: "cannot be loaded"
        case .caughtByCheck: "found by check"
        case .caughtByTranscript: "found by a transcript"
        case .equivalent: "proven to change nothing"
        case .survived: "survives"
        }
    }
}
