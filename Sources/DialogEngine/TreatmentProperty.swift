package import ClinicalKnowledge
package import StrictJSON

/// Treatments that people with some answers are never told to be free to have.
///
/// The rules that speak against a treatment decide what is said; this says of whole kinds of treatments
/// what their rules must come to, so that a rule that is left out is found.
package struct TreatmentProperty: Sendable {
    /// Whom it is about.
    package let condition: Condition
    package let never: Treatments
    /// The row of the clinical reference, like `C-GEN`.
    package let reference: String
    package let evidence: Evidence

    /// Kinds of treatments and treatments, by name, without some.
    package struct Treatments: Sendable {
        package let kinds: [Treatment.Kind]
        package let treatments: [Located<TreatmentID>]
        package let except: [Located<TreatmentID>]

        static let shape = Shape.object(
            .optional(
                "kinds", .list(of: .word, atLeast: 1, distinct: true), default: [],
                "everything that is listed under these"),
            .optional("treatments", .treatmentNames, default: [], "and these"),
            .optional("except", .treatmentNames, default: [], "of which these are left out")
        ) { Treatments(kinds: $1, treatments: $2, except: $3) }
    }

    static let shape = Shape.object(
        .required("if", Condition.shape, "the people it is about"),
        .required(
            "never-recommended", Treatments.shape, "what they are never told to be free to have"),
        .required("reference", .text(.code), "the row of the clinical reference"),
        .required("evidence", Evidence.shape, "who says so")
    ) { TreatmentProperty(condition: $1, never: $2, reference: $3, evidence: $4) }
}

extension Shape where Value == [Located<TreatmentID>] {
    fileprivate static var treatmentNames: Shape {
        .list(of: Shape<String>.text(.identifier).map { TreatmentID($0) }.located, atLeast: 1)
    }
}

extension Script {
    /// The treatments that a property is about, in the order of the content.
    package func treatments(of property: TreatmentProperty) -> [Entry<Treatment>] {
        let named = Set(property.never.treatments.map(\.value))
        let excepted = Set(property.never.except.map(\.value))
        return knowledge.treatments.filter {
            (named.contains($0.id) || property.never.kinds.contains($0.value.kind))
                && !excepted.contains($0.id)
        }
    }

    /// What is wrong with the names in a property about treatments, found without a search.
    func treatmentPropertyIssues(_ entry: Entry<TreatmentProperty>) -> [Issue] {
        let property = entry.value
        let known = knowledge.treatments.map(\.key)
        var issues = knowledge.conditionIssues(property.condition)
        issues += knowledge.sourceIssues(property.evidence)
        issues += (property.never.treatments + property.never.except)
            .filter { knowledge.treatment($0.value) == nil }
            .map { unknown($0.value.text, $0.location, "treatment", known) }
        if issues.isEmpty, treatments(of: property).isEmpty {
            issues.append(
                Issue(
                    "safety/vacuous", at: entry.location,
                    "\"\(entry.key)\" is about no treatment; it can never be broken"))
        }
        return issues
    }
}
