package import ClinicalKnowledge
package import StrictJSON

/// The states of one dialog, in the order in which they are asked, over the knowledge they ask for.
///
/// A value: it decides, and does nothing.
package struct Script: Sendable {
    package let knowledge: Knowledge
    package let name: String
    package let crisis: Crisis
    /// The choice that tells how long a sign has been there: `new`, `unchanged`, `known`.
    package let longStanding: Located<FindingID>
    /// The yes-no finding that somebody asks for another person, whose answers these then are.
    package let forAnother: Located<FindingID>
    /// Most dangerous first.
    package let states: [Entry<State>]
    package let safety: [Entry<SafetyProperty>]
    /// In how many questions conversations end.
    package let lengths: [Entry<LengthProperty>]
    /// What is never recommended to whom.
    package let treatmentSafety: [Entry<TreatmentProperty>]
    /// Where a less worrying answer may call for more.
    package let worry: [Entry<WorryException>]
    /// What is not asked for.
    package let unasked: [Entry<AskingException>]
    /// The states by what they are about, for people to see where they are.
    package let parts: [Entry<[Located<StateID>]>]
    /// Every finding that a state asks for.
    package let askedFindings: Set<FindingID>
    let appraiser: Appraiser

    /// Raised whenever the same answers may be decided otherwise, so that proofs are made anew.
    package static let engineVersion = 1

    /// The findings of the crisis flow: are you safe, and shall we go on.
    package struct Crisis: Sendable {
        package let safe: Located<FindingID>
        package let goOn: Located<FindingID>

        static let shape = Shape.object(
            .required("safe", .findingName, "the yes-no finding: safe right now"),
            .required("go-on", .findingName, "the yes-no finding: go on with the questions")
        ) { _, safe, goOn in Crisis(safe: safe, goOn: goOn) }
    }

    /// Links a script file to the knowledge; every dangling name is an issue.
    package init(_ file: ScriptFile, knowledge: Knowledge, issues: inout [Issue]) {
        self.knowledge = knowledge
        name = file.name
        crisis = file.crisis
        longStanding = file.longStanding
        forAnother = file.forAnother
        states = file.states
        safety = file.safety.compactMap { $0.compactMap(\.level) }
        lengths = file.safety.compactMap { $0.compactMap(\.length) }
        treatmentSafety = file.safety.compactMap { $0.compactMap(\.treatment) }
        worry = file.worry
        unasked = file.unasked
        parts = file.parts
        askedFindings = Set(file.states.flatMap(\.value.findings).map(\.value))
        appraiser = Appraiser(knowledge, states: file.states)
        issues += linkIssues
    }

    /// The names of everything that must hold, kind by kind.
    package var propertyNames: [String] {
        safety.map(\.key) + lengths.map(\.key) + treatmentSafety.map(\.key)
    }

    package func state(_ id: StateID) -> Entry<State>? { states.first { $0.id == id } }

    /// The findings that stand on checklists.
    package var listedFindings: Set<FindingID> {
        Set(states.filter(\.value.isChecklist).flatMap(\.value.findings).map(\.value))
    }
}

/// A file of `Dialogs/scripts`, read by its shape, not yet linked.
package struct ScriptFile: Sendable {
    let name: String
    let crisis: Script.Crisis
    let longStanding: Located<FindingID>
    let forAnother: Located<FindingID>
    let states: [Entry<State>]
    let safety: [Entry<WrittenProperty>]
    let worry: [Entry<WorryException>]
    let unasked: [Entry<AskingException>]
    let parts: [Entry<[Located<StateID>]>]

    package static let shape = Shape.object(
        .required("script", .text(.identifier), "what the script is called"),
        .required(
            "crisis", Script.Crisis.shape,
            "what is asked when somebody speaks of suicide or self-harm"),
        .required(
            "long-standing", .findingName, "the choice that tells how long a sign has been there"),
        .required(
            "for-another", .findingName, "the yes-no finding that somebody asks for another"),
        .required(
            "states", .map(keys: .identifier, of: State.shape, atLeast: 1),
            "by id, in the order in which they are asked"),
        .required(
            "safety", .map(keys: .identifier, of: WrittenProperty.shape),
            "what must hold for every conversation, by id"),
        .optional(
            "worry", .map(keys: .identifier, of: WorryException.shape), default: [],
            "where a less worrying answer may call for more, by id; nowhere else it does"),
        .optional(
            "unasked", .map(keys: .identifier, of: AskingException.shape), default: [],
            "what decides and is not asked for, by id; everything else is"),
        .optional(
            "parts", .map(keys: .identifier, of: .list(of: .stateName, atLeast: 1)), default: [],
            "states that belong together, by what they are about, for people to see where they are")
    ) {
        ScriptFile(
            name: $1, crisis: $2, longStanding: $3, forAnother: $4, states: $5, safety: $6,
            worry: $7, unasked: $8, parts: $9)
    }
}
