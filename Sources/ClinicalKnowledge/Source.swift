import StrictJSON

/// Where a fact comes from, so that a person can look it up.
package struct Source: Sendable {
    package let title: String
    package let publisher: String
    package let year: Int
    package let link: String
    package let licence: String
    /// Whether it was read, or is known from elsewhere.
    package let mark: Evidence.Mark
    /// What its author has to gain, as it follows "who": "sells the app".
    package let interest: String?

    static let shape = Shape.object(
        .required("title", .sentence, "what it is called"),
        .required("publisher", .sentence, "who published it: journal, authority, site"),
        .required(
            "year", .integer(1900...2100),
            "the year it was published; for a page without a date, the year it was read"),
        .required("link", .sentence, "DOI or address"),
        .required("licence", .sentence, "under which terms it can be reused"),
        .required("mark", .word, "V read, at least in part, U known from elsewhere"),
        .optional("interest", .sentence, "what its author has to gain: sells the app")
    ) {
        Source(
            title: $1, publisher: $2, year: $3, link: $4, licence: $5, mark: $6, interest: $7)
    }
}
