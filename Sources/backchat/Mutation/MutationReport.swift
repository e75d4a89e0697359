import ScriptVerification
import StrictJSON

/// What became of all edits, told as they are tried.
struct MutationReport {
    private var refused = 0
    private var checked = 0
    private var played = 0
    private var equivalent = 0
    private(set) var survivors = 0
    /// Survivors that no case was found for.
    private var unexplained = 0
    /// Cases that would notice what survived, each once.
    private(set) var cases: [String] = []

    mutating func add(_ outcome: MutationTrial.Outcome, _ edit: ContentEdit) {
        switch outcome {
        case .refused: refused += 1
        case .caughtByCheck: checked += 1
        case .caughtByTranscript: played += 1
        case .equivalent: equivalent += 1
        case .survived(let noticing):
            survivors += 1
            print("\(edit.location): survives: \(edit.what)")
            guard let lines = noticing?.lines else {
                unexplained += 1
                return
            }
            for line in lines { print("  \(line)") }
            cases.append(lines.joined(separator: "\n"))
        case .survivedLikeAnother:
            survivors += 1
            print("\(edit.location): survives, and a case above would notice: \(edit.what)")
        }
    }

    var summary: String {
        let all = refused + checked + played + equivalent + survivors
        return """
            \(all) edits: \(refused) cannot be loaded, \(checked) are found by check, \
            \(played) by transcripts, \(equivalent) change nothing, \(survivors) survive; \
            \(cases.count) cases would notice all but \(unexplained) of these
            """
    }
}
