import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// What a change of content does to people, for people to read.
struct DiffReport {
    private let diff: ContentDiff
    private let files: FileDiff
    private let accepted: String?

    init(_ diff: ContentDiff, _ files: FileDiff, accepted: String?) {
        self.diff = diff
        self.files = files
        self.accepted = accepted
    }

    var isMilder: Bool { diff.isMilder }

    var text: String {
        let advice = diff.advice
        var lines = [
            "\(advice.every) combinations of answers, \(advice.unchanged) sent as before"
        ]
        lines += told("milder", advice.shifts.filter(\.isMilder).map(told))
        lines += told("more urgent", advice.shifts.filter { !$0.isMilder }.map(told))
        lines += told("asked otherwise", diff.asking.shifts.map(told))
        lines += told("told otherwise of treatments", diff.treatments.shifts.map(told))
        let order = diff.asking.reordered.map(\.text)
        if !order.isEmpty { lines.append("in another order: \(order.joined(separator: ", "))") }
        if isMilder, let accepted { lines.append("accepted: \(accepted)") }
        lines += listed("changed", files.decisions) + listed("wording", files.words)
        if files.decisions.isEmpty, files.words.isEmpty { lines.append("no file differs") }
        return lines.joined(separator: "\n")
    }

    private func listed(_ what: String, _ files: [String]) -> [String] {
        files.isEmpty ? [] : ["\(what): \(files.joined(separator: ", "))"]
    }

    private func told(_ what: String, _ shifts: [ToldShift]) -> [String] {
        guard !shifts.isEmpty else { return ["nobody \(what)"] }
        return ["\(what):"]
            + shifts.flatMap { ["  \($0.sentence)"] + $0.lines.map { "    \($0)" } }
    }

    private func told(_ shift: AdviceDiff.Shift) -> ToldShift { .init(shift) }
    private func told(_ shift: AskingDiff.Shift) -> ToldShift { .init(shift, diff.content) }
    private func told(_ shift: TreatmentDiff.Shift) -> ToldShift { .init(shift, diff.content) }

    var json: JSONValue {
        .object([
            .init(key: "combinations", value: .string(diff.advice.every.description)),
            .init(key: "unchanged", value: .string(diff.advice.unchanged.description)),
            .init(key: "milder", value: .boolean(isMilder)),
            .init(key: "shifts", value: .array(diff.advice.shifts.map { told($0).json })),
            .init(key: "asking", value: .array(diff.asking.shifts.map { told($0).json })),
            .init(key: "treatments", value: .array(diff.treatments.shifts.map { told($0).json })),
            .init(key: "reordered", value: .texts(diff.asking.reordered.map(\.text))),
            .init(key: "changed", value: .texts(files.decisions)),
            .init(key: "wording", value: .texts(files.words)),
        ])
    }
}
