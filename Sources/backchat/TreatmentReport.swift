import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// What is recommended though a property forbids it, for people to read.
struct TreatmentReport {
    private(set) var problems: [CheckProblem] = []

    init(_ content: Content) throws(BoundReached) {
        let advice = try AdviceSets(treatmentsOf: content.script)
        problems = try advice.shadowedStandings().map { CheckProblem(issue: $0) }
        for property in content.script.treatmentSafety {
            let name = "\"\(property.key)\""
            for (treatment, people) in try advice.recommendations(against: property.value) {
                guard let talk = try ToldConversation(people, of: advice) else { continue }
                problems.append(
                    CheckProblem(
                        issue: Issue(
                            "safety/recommended", at: property.location,
                            "\(name): nothing is said against \"\(treatment)\", though \(property.value.reference) does"
                        ),
                        shown: shownCase(
                            "\(property.key), \(treatment)", talk, asking: treatment, content)))
            }
            let people = try advice.holding(property.value.condition)
            guard try advice.withRoomForTreatments(people) == .none else { continue }
            problems.append(
                CheckProblem(
                    issue: Issue(
                        "safety/vacuous", at: property.location,
                        "\(name): everybody it is about is sent to somebody first; it says nothing")
                ))
        }
    }
}
