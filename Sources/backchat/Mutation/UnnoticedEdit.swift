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
            let pair = try ContentPair(from: content.script, to: original.script)
            let advice = try AdviceDiff(of: pair).shifts
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
            let answers = try findingsAnsweredOtherwise()
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
            guard asking.isEmpty, answers.isEmpty, treatments.isEmpty else {
                return .survived(.unknown)
            }
            for shift in advice where try !pair.isUnfinished(shift) { return .survived(.unknown) }
            return .equivalent
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

    private func findingsAnsweredOtherwise() throws(BoundReached) -> [FindingID] {
        var found: [FindingID] = []
        for (id, finding) in content.knowledge.findings.sorted(by: { $0.key < $1.key }) {
            guard let before = original.knowledge.findings[id] else {
                found.append(id)
                continue
            }
            if before.isAnswered(like: finding) { continue }
            if before.isAsked(like: finding), try isEmergencyAtOnce(id) { continue }
            found.append(id)
        }
        return found
    }

    /// Whether a yes is an emergency at once, so that nobody is ever asked since when it has been so.
    private func isEmergencyAtOnce(_ finding: FindingID) throws(BoundReached) -> Bool {
        for content in [original, content] {
            let advice = try AdviceSets(content.script, classes: AnswerClasses(content.script))
            if try !advice.isEmergency(.yes(.new), to: finding) { return false }
        }
        return true
    }
}

extension Finding {
    /// All is the same but whether somebody is asked since when it has been so.
    fileprivate func isAsked(like other: Finding) -> Bool {
        (domain, whenUnsure) == (other.domain, other.whenUnsure)
            && Set([longStanding, other.longStanding]) == [.said, .asked]
    }
}
