import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// One thing that a change does to people: a sentence, a case that shows it on the new content, and the same
/// for tools.
struct ToldShift {
    let sentence: String
    let lines: [String]
    private let members: [JSONValue.Member]

    var json: JSONValue {
        .object(members + [.init(key: "case", value: .string(lines.joined(separator: "\n")))])
    }

    /// Somebody is sent elsewhere.
    init(_ shift: AdviceDiff.Shift) {
        let (before, after) = (shift.before.rawValue, shift.after.rawValue)
        let answers = Self.written(shift.answers)
        sentence = "\(before) -> \(after): \(shift.combinations) combinations, with \(answers)"
        lines =
            shift.conversation.map {
                shownCase("\(after) instead of \(before)", $0.noted, $0.advice)
            } ?? []
        members = [
            .init(key: "before", value: .string(before)),
            .init(key: "after", value: .string(after)),
            .init(key: "milder", value: .boolean(shift.isMilder)),
            .init(key: "combinations", value: .string(shift.combinations.description)),
            .init(key: "answers", value: .string(answers)),
        ]
    }

    /// Somebody is asked for something, or not any more.
    init(_ shift: AskingDiff.Shift, _ content: Content) {
        let (finding, state) = (shift.finding.text, shift.state.text)
        sentence =
            "\(finding) at \(state): \(shift.more) combinations more, \(shift.fewer) fewer"
        lines =
            shift.conversation.map {
                shownCase("\(finding) at \(state)", $0.noted, leadingTo: content)
            } ?? []
        members = [
            .init(key: "finding", value: .string(finding)),
            .init(key: "state", value: .string(state)),
            .init(key: "milder", value: .boolean(shift.isMilder)),
            .init(key: "more", value: .string(shift.more.description)),
            .init(key: "fewer", value: .string(shift.fewer.description)),
        ]
    }

    /// Somebody hears something else of a treatment.
    init(_ shift: TreatmentDiff.Shift, _ content: Content) {
        let (treatment, kind) = (shift.treatment.text, shift.kind.rawValue)
        sentence = "\(treatment): \(kind) for \(shift.combinations) combinations"
        lines =
            shift.after.map {
                shownCase("\(treatment), \(kind)", $0, asking: shift.treatment, content)
            } ?? []
        members = [
            .init(key: "treatment", value: .string(treatment)),
            .init(key: "kind", value: .string(kind)),
            .init(key: "milder", value: .boolean(shift.isMilder)),
            .init(key: "combinations", value: .string(shift.combinations.description)),
        ]
    }

    private static func written(_ answers: Answers) -> String {
        answers.isEmpty
            ? "no answer at all"
            : answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }
                .joined(separator: " ")
    }
}
