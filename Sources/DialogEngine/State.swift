package import ClinicalKnowledge
package import StrictJSON

package typealias StateID = Identifier<State>

/// A place in a script: what is asked there, and where it leads.
package struct State: Sendable {
    package let content: Content
    /// The first way whose condition holds is taken; the last has none.
    package let ways: [Transition]

    package enum Content: Sendable {
        case ask(Located<FindingID>)
        /// Signs of one theme, most dangerous first.
        case checklist([Located<FindingID>])
        case advise
    }

    package struct Transition: Sendable {
        package let condition: Condition?
        package let target: Located<StateID>

        static let shape = Shape.object(
            .optional("if", Condition.shape, "the answers with which this way is taken"),
            .required("go", Shape.text(.identifier).map { StateID($0) }.located, "the next state")
        ) { Transition(condition: $1, target: $2) }
    }

    /// The findings that are asked here.
    package var findings: [Located<FindingID>] {
        switch content {
        case .ask(let finding): [finding]
        case .checklist(let signs): signs
        case .advise: []
        }
    }

    private static let then = Field<[Transition]>.required(
        "then", .list(of: Transition.shape, atLeast: 1),
        "where it leads: the first way that fits, the last without a condition")

    static let shape = Shape<State>.variants([
        (
            "ask",
            .object(.required("ask", .findingName, "the finding that is asked"), then) {
                State(content: .ask($1), ways: $2)
            }
        ),
        (
            "checklist",
            .object(
                .required(
                    "checklist", .list(of: .findingName, atLeast: 2), "the signs, one a line"),
                then
            ) { State(content: .checklist($1), ways: $2) }
        ),
        (
            "advise",
            .object(.required("advise", .yes, "the advice is given here")) { _, _ in
                State(content: .advise, ways: [])
            }
        ),
    ])
}

extension Shape where Value == Located<FindingID> {
    /// A finding as a script names it.
    static var findingName: Shape { Shape<String>.text(.identifier).map { FindingID($0) }.located }
}
