import StrictJSON

/// Where a fact comes from, so that a person can look it up.
package struct Source: Sendable {
    package let title: String
    package let publisher: String
    package let year: Int
    package let link: String
    package let licence: String

    static let shape = Shape.object(
        .required("title", .sentence, "what it is called"),
        .required("publisher", .sentence, "who published it: journal, authority, site"),
        .required(
            "year", .integer(1900...2100),
            "the year it was published; for a page without a date, the year it was read"),
        .required("link", .sentence, "DOI or address"),
        .required("licence", .sentence, "under which terms it can be reused")
    ) { _, title, publisher, year, link, licence in
        Source(title: title, publisher: publisher, year: year, link: link, licence: licence)
    }
}
