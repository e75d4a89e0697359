import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification

/// An edit of what decides that nobody noticed: it changes nothing, or there is somebody who shows it.
///
/// Every case shows what is right: what the original content advises, asks or says.
struct UnnoticedEdit {
    private let what: String
    private let right: ChatPlayer
    private let edited: ChatPlayer

    private var original: Content { right.content }
    private var content: Content { edited.content }

    init(_ what: String, _ right: ChatPlayer, _ edited: ChatPlayer) {
        self.what = what
        self.right = right
        self.edited = edited
    }

    var outcome: MutationOutcome {
        get throws(BoundReached) {
            let advice = try AdviceDiff(
                of: ContentPair(from: content.script, to: original.script)
            ).shifts
            if let outcome = survived(
                advice.flatMap { NoticingCase.ofAdvice($0, what, original) })
            {
                return outcome
            }
            let asking = try AskingDiff(
                of: ContentPair(from: original.script, to: content.script)
            ).shifts
            if let outcome = survived(
                asking.flatMap { NoticingCase.ofAsking($0, what, original) })
            {
                return outcome
            }
            let answers = findingsAnsweredOtherwise
            if let outcome = try survivedByAnswers(to: answers) { return outcome }
            let treatments = try TreatmentDiff(
                of: ContentPair(
                    from: original.script, to: content.script, withTreatments: true)
            ).shifts
            if let outcome = survived(
                treatments.flatMap { NoticingCase.ofTreatment($0, what, original) })
            {
                return outcome
            }
            let isTheSame =
                advice.isEmpty && asking.isEmpty && answers.isEmpty && treatments.isEmpty
            return isTheSame ? .equivalent : .survived(.unknown)
        }
    }

    private func survived(_ cases: [NoticingCase]) -> MutationOutcome? {
        cases.first { $0.tells(right, from: edited) }.map { .survived(.chat($0)) }
    }

    private func survivedByAnswers(
        to findings: [FindingID]
    ) throws(BoundReached) -> MutationOutcome? {
        if findings.isEmpty { return nil }
        let script = original.script
        let advice = try AdviceSets(script, classes: AnswerClasses(script))
        for finding in findings {
            let walk = AnswerWalk(to: finding, what, in: right.setting)
            if let outcome = survived(try walk.cases(advice)) { return outcome }
        }
        return nil
    }

    private var findingsAnsweredOtherwise: [FindingID] {
        content.knowledge.findings.filter { id, finding in
            original.knowledge.findings[id].map { !$0.isAnswered(like: finding) } ?? true
        }.keys.sorted()
    }
}
