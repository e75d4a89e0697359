import ClinicalKnowledge
import DialogEngine
import ScriptVerification
import StrictJSON

/// What became of all edits, told as they are tried.
struct MutationReport {
    private var refused = 0
    private var checked = 0
    private var played = 0
    private var equivalent = 0
    private(set) var survivors = 0
    /// Cases that would notice what survived, each once.
    private(set) var cases: [String] = []

    mutating func add(_ outcome: MutationTrial.Outcome, _ edit: ContentEdit) {
        switch outcome {
        case .refused: refused += 1
        case .caughtByCheck: checked += 1
        case .caughtByTranscript: played += 1
        case .equivalent: equivalent += 1
        case .survived(let shift):
            survivors += 1
            print("\(edit.location): survives: \(edit.what)")
            guard let shift, let talk = shift.conversation else { return }
            let name = "\(shift.after.rawValue), not \(shift.before.rawValue): \(edit.what)"
            let lines = shownCase(name, talk.noted, talk.advice)
            for line in lines { print("  \(line)") }
            if talk.advice != nil { keep(lines) }
        }
    }

    private mutating func keep(_ lines: [String]) {
        let isKnown = cases.contains { $0.hasSuffix(lines.dropFirst().joined(separator: "\n")) }
        if !isKnown { cases.append(lines.joined(separator: "\n")) }
    }

    var summary: String {
        let all = refused + checked + played + equivalent + survivors
        return """
            \(all) edits: \(refused) cannot be loaded, \(checked) are found by check, \
            \(played) by transcripts, \(equivalent) change nothing, \(survivors) survive
            """
    }
}
