package import ClinicalKnowledge
package import StrictJSON

/// The states of one dialog over the knowledge it asks for.
///
/// A value: it decides, and does nothing.
package struct Script: Sendable {
    package let knowledge: Knowledge
    package let name: String
    package let start: StateID
    package let crisis: Crisis
    package let states: [StateID: State]
    /// Where each state is written.
    package let locations: [StateID: SourceLocation]

    /// The findings of the crisis flow: are you safe, and shall we go on.
    package struct Crisis: Sendable {
        package let safe: Located<FindingID>
        package let goOn: Located<FindingID>

        static let shape = Shape.object(
            .required("safe", .findingName, "the yes-no finding: safe right now"),
            .required("go-on", .findingName, "the yes-no finding: go on with the questions")
        ) { _, safe, goOn in Crisis(safe: safe, goOn: goOn) }
    }

    /// Links a script file to the knowledge; every dead end and dangling name is an issue.
    package init(_ file: ScriptFile, knowledge: Knowledge, issues: inout [Issue]) {
        self.knowledge = knowledge
        name = file.name
        start = file.start.value
        crisis = file.crisis
        states = Dictionary(uniqueKeysWithValues: file.states.map { ($0.id, $0.value) })
        locations = Dictionary(uniqueKeysWithValues: file.states.map { ($0.id, $0.location) })
        issues += linkIssues(file)
    }
}

/// A file of `Dialogs/scripts`, read by its shape, not yet linked.
package struct ScriptFile: Sendable {
    let name: String
    let start: Located<StateID>
    let crisis: Script.Crisis
    let states: [Entry<State>]

    package static let shape = Shape.object(
        .required("script", .text(.identifier), "what the script is called"),
        .required(
            "start", Shape.text(.identifier).map { StateID($0) }.located, "the first state"),
        .required(
            "crisis",
            Script.Crisis.shape,
            "what is asked when somebody speaks of suicide or self-harm"),
        .required("states", .map(keys: .identifier, of: State.shape, atLeast: 1), "by id")
    ) { ScriptFile(name: $1, start: $2, crisis: $3, states: $4) }
}

extension Script {
    /// Every finding that a state asks for, and those that stand on checklists.
    package var askedFindings: (all: Set<FindingID>, onChecklists: Set<FindingID>) {
        let all = states.values.flatMap(\.findings).map(\.value)
        let listed = states.values.filter(\.isChecklist).flatMap(\.findings).map(\.value)
        return (Set(all), Set(listed))
    }
}

extension State {
    package var isChecklist: Bool {
        if case .checklist = content { true } else { false }
    }
}
