import ClinicalKnowledge
import Conversation
import DialogEngine
import DialogLibrary
import ScriptVerification
import StrictJSON

/// What a change of content does to people, for people to read.
struct DiffReport {
    private let diff: AdviceDiff
    /// Files whose bytes differ: those that decide, and those that hold words.
    private let decisions: [String]
    private let words: [String]
    private let accepted: String?

    init(_ diff: AdviceDiff, from old: DialogFolder, to new: DialogFolder, accepted: String?) {
        self.diff = diff
        self.accepted = accepted
        let (before, after) = (Self.files(old), Self.files(new))
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        words = changed.filter { $0.hasPrefix("languages/") }
        decisions = changed.filter { !$0.hasPrefix("languages/") }
    }

    var isMilder: Bool { diff.shifts.contains(where: \.isMilder) }

    var text: String {
        var lines = ["\(diff.every) combinations of answers, \(diff.unchanged) sent as before"]
        lines += told("milder", diff.shifts.filter(\.isMilder))
        if isMilder, let accepted { lines.append("accepted: \(accepted)") }
        lines += told("more urgent", diff.shifts.filter { !$0.isMilder })
        if !decisions.isEmpty { lines.append("changed: \(decisions.joined(separator: ", "))") }
        if !words.isEmpty { lines.append("wording: \(words.joined(separator: ", "))") }
        if decisions.isEmpty, words.isEmpty { lines.append("no file differs") }
        return lines.joined(separator: "\n")
    }

    private func told(_ what: String, _ shifts: [AdviceDiff.Shift]) -> [String] {
        guard !shifts.isEmpty else { return ["nobody \(what)"] }
        return ["\(what):"]
            + shifts.flatMap { shift in
                [
                    "  \(shift.before.rawValue) -> \(shift.after.rawValue): \(shift.combinations) combinations, "
                        + "with \(written(shift.answers))"
                ] + shownCase(shift).map { "    \($0)" }
            }
    }

    private func shownCase(_ shift: AdviceDiff.Shift) -> [String] {
        let name = "\(shift.after.rawValue) instead of \(shift.before.rawValue)"
        return shift.conversation.map { backchat.shownCase(name, $0.noted, $0.advice) } ?? []
    }

    private func written(_ answers: Answers) -> String {
        answers.isEmpty
            ? "no answer at all"
            : answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }
                .joined(separator: " ")
    }

    var json: JSONValue {
        .object([
            .init(key: "combinations", value: .string(diff.every.description)),
            .init(key: "unchanged", value: .string(diff.unchanged.description)),
            .init(
                key: "shifts",
                value: .array(
                    diff.shifts.map { shift in
                        .members([
                            "before": .string(shift.before.rawValue),
                            "after": .string(shift.after.rawValue),
                            "milder": .boolean(shift.isMilder),
                            "combinations": .string(shift.combinations.description),
                            "answers": .string(written(shift.answers)),
                            "case": .string(shownCase(shift).joined(separator: "\n")),
                        ])
                    })),
            .init(key: "changed", value: .texts(decisions)),
            .init(key: "wording", value: .texts(words)),
        ])
    }

    private static func files(_ folder: DialogFolder) -> [String: [UInt8]] {
        Dictionary(folder.read().files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }
}
