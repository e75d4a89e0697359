import StrictJSON

/// `questions.json`: how each finding and checklist is asked about.
struct QuestionWords: Sendable {
    let opening: Opening
    let findings: [Entry<Asked>]
    let checklists: [Entry<Checklist>]
    let parts: [Entry<String>]

    /// The words of one finding.
    struct Asked: Sendable {
        /// Short, for lists of answers: "numbness between your legs".
        let name: String
        let ask: Template
        /// Simpler, with an example.
        let again: Template?
        /// One line of a checklist.
        let line: String?
        let why: String
        /// A yes as the person can say it to a clinician, "I have new numbness between my legs"; of
        /// what is no yes-no, the answer: "I am {value} years old".
        let say: Template?
        let options: [Entry<String>]

        static let shape = Shape.object(
            .required("name", .sentence, "short, as it stands in a list of answers"),
            .required("ask", Template.shape, "the question"),
            .optional("again", Template.shape, "in simpler words with an example"),
            .optional("line", .sentence, "its line on a checklist"),
            .required("why", .sentence, "why it is asked"),
            .optional(
                "say", Template.shape,
                "a yes, as the person can say it on the telephone; else {value} in a sentence"),
            .optional(
                "options", .map(keys: .identifier, of: .sentence), default: [],
                "the values of a choice, as they are shown")
        ) {
            Asked(name: $1, ask: $2, again: $3, line: $4, why: $5, say: $6, options: $7)
        }
    }

    struct Opening: Sendable {
        let ask: Template
        let short: Template
        let why: String

        static let shape = Shape.object(
            .required("ask", Template.shape, "the first question"),
            .required("short", Template.shape, "the same, shorter, to ask once more"),
            .required("why", .sentence, "why it is asked")
        ) { Opening(ask: $1, short: $2, why: $3) }
    }

    struct Checklist: Sendable {
        let ask: Template
        let short: Template
        let others: Template
        let why: String

        static let shape = Shape.object(
            .required("ask", Template.shape, "the heading"),
            .required("short", Template.shape, "the same, shorter, to ask once more"),
            .required("others", Template.shape, "asks for further signs after a pick"),
            .required("why", .sentence, "why it is asked")
        ) { Checklist(ask: $1, short: $2, others: $3, why: $4) }
    }

    static let shape = Shape.object(
        .required("opening", Opening.shape, "the first question"),
        .required("findings", .map(keys: .identifier, of: Asked.shape), "by finding"),
        .required("checklists", .map(keys: .identifier, of: Checklist.shape), "by state"),
        .optional(
            "parts", .map(keys: .identifier, of: .sentence), default: [],
            "what each part of the script is about")
    ) { QuestionWords(opening: $1, findings: $2, checklists: $3, parts: $4) }
}
