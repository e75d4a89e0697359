import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// Whether `check` finds anything wrong with what a script decides, found out as quickly as can be.
struct ContentRefutation {
    private let content: Content
    private let advice: AdviceSets

    init(_ content: Content) throws(BoundReached) {
        self.content = content
        advice = try AdviceSets(content.script, classes: AnswerClasses(content.script))
    }

    var isRefuted: Bool {
        get throws(BoundReached) {
            if try !areLevelsHeld { return true }
            if try !areMinimumSetsHeld { return true }
            if try !WorryReport(content, advice).problems.isEmpty { return true }
            if try !advice.lintIssues().isEmpty { return true }
            if try !AskingReport(content, advice).problems.isEmpty { return true }
            if try !TreatmentReport(content).problems.isEmpty { return true }
            return try !LengthReport(content, advice).problems.isEmpty
        }
    }

    private var areLevelsHeld: Bool {
        get throws(BoundReached) {
            for property in content.script.safety.map(\.value) {
                let isHeld = try advice.milder(than: property) == .none
                if isHeld != property.unlessAnswered.isEmpty { return false }
            }
            return true
        }
    }

    private var areMinimumSetsHeld: Bool {
        get throws(BoundReached) {
            var proof = MinimumSetProof(advice)
            for property in content.script.safety {
                for finding in property.value.unlessAnswered.map(\.value) {
                    guard try proof.outcome(of: property, without: finding) == .holds else {
                        return false
                    }
                }
            }
            return true
        }
    }
}
