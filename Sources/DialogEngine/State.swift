package import ClinicalKnowledge
package import StrictJSON

package typealias StateID = Identifier<State>

/// A place in a script: when it is reached and what is asked there.
package struct State: Sendable {
    /// Nothing is asked here unless this holds.
    package let condition: Condition?
    package let content: Content
    /// Whoever is asked here is asked nothing that stands further down.
    package let ends: Bool

    package enum Content: Sendable {
        case ask(Located<FindingID>)
        /// Signs of one theme, most dangerous first.
        case checklist([Line])
    }

    /// One sign of a checklist.
    package struct Line: Sendable {
        package let sign: Located<FindingID>
        /// The line is not shown unless this holds.
        package let condition: Condition?

        static let shape = Shape<Line>.either(
            text: Shape<Located<FindingID>>.findingName.map { Line(sign: $0, condition: nil) },
            object: .object(
                .required("sign", .findingName, "the sign"),
                .required("if", Condition.shape, "the answers with which the line is shown")
            ) { Line(sign: $1, condition: $2) })
    }

    package var isChecklist: Bool {
        if case .checklist = content { true } else { false }
    }

    /// Everything that is asked here, a single question as a line without a condition.
    package var lines: [Line] {
        switch content {
        case .ask(let finding): [Line(sign: finding, condition: nil)]
        case .checklist(let lines): lines
        }
    }

    package var findings: [Located<FindingID>] { lines.map(\.sign) }

    private static let onlyIf = Field<Condition?>.optional(
        "if", Condition.shape, "the answers with which something is asked here")

    private static let ends = Field<Bool>.optional(
        "ends", .boolean, default: false, "nothing further down is asked after this")

    static let shape = Shape<State>.variants([
        (
            "ask",
            .object(
                onlyIf, .required("ask", .findingName, "the finding that is asked"), ends
            ) { State(condition: $1, content: .ask($2), ends: $3) }
        ),
        (
            "checklist",
            .object(
                onlyIf,
                .required("checklist", .list(of: Line.shape, atLeast: 2), "the signs, one a line"),
                ends
            ) { State(condition: $1, content: .checklist($2), ends: $3) }
        ),
    ])
}

extension Shape where Value == Located<StateID> {
    static var stateName: Shape { Shape<String>.text(.identifier).map { StateID($0) }.located }
}

extension Shape where Value == Located<FindingID> {
    /// A finding as a script names it.
    static var findingName: Shape { Shape<String>.text(.identifier).map { FindingID($0) }.located }
}
