import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

extension ReviewPage {
    /// What is proven, each property with its result, and every exception with its reason.
    var holds: String {
        let problems = proof.problems.map { "<li>\($0.issue.description.escaped)</li>" }
        return """
            <section id="holds"><h2>What must hold</h2>
            <p>\(proof.summary.escaped)</p>
            \(problems.isEmpty ? "" : "<ul class=\"warning\">\(problems.joined())</ul>")
            <ul>\((levels + lengths + treatments).joined())</ul>
            <h3>Whoever worries more is sent nowhere milder, but for these</h3>
            <ul>\(worryExceptions.joined())</ul>
            <h3>What decides is asked for before anybody leaves, but for these</h3>
            <ul>\(unasked.joined())</ul>
            <p>Proven is what answers lead to, whatever their order. Which words are heard as which answer is measured, not proven.</p>
            </section>
            """
    }

    private var levels: [String] {
        content.script.safety.map { property in
            let item = property.value
            let unless =
                item.unlessAnswered.isEmpty
                ? ""
                : ", unless answered: "
                    + item.unlessAnswered.map { words.name($0.value) }
                    .joined(separator: "; ")
            return result(
                property.key, at: property.location,
                "Never milder than \(mark(item.neverMilderThan)) \(item.neverMilderThan.title): "
                    + "\(people(item.condition).escaped)\(unless.escaped)")
        }
    }

    private var lengths: [String] {
        content.script.lengths.map { property in
            result(
                property.key, at: property.location,
                "Ends within \(property.value.questions) questions: \(people(property.value.condition).escaped)"
            )
        }
    }

    private var treatments: [String] {
        content.script.treatmentSafety.map { property in
            let named = content.script.treatments(of: property.value).map(\.key)
            return result(
                property.key, at: property.location,
                "Never told to be free to have (\(property.value.reference.escaped)): "
                    + "\(named.joined(separator: ", ").escaped); \(people(property.value.condition).escaped) "
                    + evidence(property.value.evidence))
        }
    }

    private func people(_ condition: Condition?) -> String {
        condition.map { "if \(words.text($0))" } ?? "everybody"
    }

    private func result(_ key: String, at location: SourceLocation, _ text: String) -> String {
        let isHeld = !proof.problems.contains { $0.issue.location == location }
        return "<li><b>\(key.escaped)</b> <span class=\"result\">"
            + "\(isHeld ? "holds" : "does not hold")</span><br>\(text)</li>"
    }

    private var worryExceptions: [String] {
        content.script.worry.map { entry in
            let item = entry.value
            let findings = item.findings.map { words.name($0.value) }.joined(separator: "; ")
            let (less, more) = (
                item.answers.map(\.value).joined(separator: ", "),
                item.mayOutweigh.map(\.value).joined(separator: ", ")
            )
            return
                "<li><b>\(less.escaped)</b> may call for more than <b>\(more.escaped)</b>: \(findings.escaped). "
                + "\(item.reason.escaped) \(evidence(item.evidence))</li>"
        }
    }

    private var unasked: [String] {
        content.script.unasked.map { entry in
            let item = entry.value
            let findings = item.findings.map { words.name($0.value) }.joined(separator: "; ")
            let place = item.after.map { "not asked after \($0.value.text)" } ?? "asked by no state"
            return "<li><b>\(place.escaped)</b>: \(findings.escaped). "
                + "\(item.reason.escaped) \(evidence(item.evidence))</li>"
        }
    }
}
