import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// Whether conversations end within as many questions as the script says, for people to read.
struct LengthReport {
    private(set) var problems: [CheckProblem] = []
    /// By property, the most questions that anybody can be asked.
    private(set) var longest: [(property: String, questions: Int)] = []

    init(_ content: Content, _ advice: AdviceSets) throws(BoundReached) {
        for property in content.script.lengths {
            var search = try LengthSearch(property.value, of: advice)
            let name = "\"\(property.key)\""
            switch search.outcome() {
            case .holds(let most): longest.append((property.key, most))
            case .broken(let noted):
                let count = property.value.questions
                problems.append(
                    CheckProblem(
                        issue: Issue(
                            "safety/too-long", at: property.location,
                            "\(name): somebody is asked more than \(count) questions"),
                        shown: shownCase(
                            "\(property.key), question \(count + 1)", noted, leadingTo: content)))
            case .notDecided:
                problems.append(
                    CheckProblem(
                        issue: Issue(
                            "safety/not-decided", at: property.location,
                            "\(name): whether anybody is asked more questions was not decided")))
            }
        }
    }
}
