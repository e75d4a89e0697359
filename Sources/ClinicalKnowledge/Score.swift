package import StrictJSON

/// A questionnaire whose yeses are counted, and what the counts mean.
///
/// The wording of the items may belong to others; only their ids stand here.
package struct Score: Sendable {
    package let items: [String]
    /// The items that are counted once more by themselves.
    package let subscale: [Located<String>]
    /// The first that fits is the result; the last fits always.
    package let bands: [Band]
    package let evidence: Evidence

    package struct Band: Sendable {
        package let name: String
        package let total: Int
        package let subscale: Int

        static let shape = Shape.object(
            .required("band", .text(.identifier), "what the result is called"),
            .optional("total-at-least", .integer(0...100), default: 0, "of all items"),
            .optional("subscale-at-least", .integer(0...100), default: 0, "of the subscale")
        ) { Band(name: $1, total: $2, subscale: $3) }
    }

    /// The band for these yeses; ids that are no items count nothing.
    package func band(for yeses: Set<String>) -> String? {
        let total = items.count(where: yeses.contains)
        let part = subscale.count { yeses.contains($0.value) }
        return bands.first { total >= $0.total && part >= $0.subscale }?.name
    }

    static let shape = Shape.object(
        .required(
            "items", .list(of: .text(.identifier), atLeast: 1, distinct: true), "ids of the items"),
        .required(
            "subscale", .list(of: Shape<String>.text(.identifier).located),
            "items counted once more by themselves"),
        .required("bands", .list(of: Band.shape, atLeast: 1), "most worrying first"),
        .required("evidence", Evidence.shape, "who says so")
    ) { _, items, subscale, bands, evidence in
        Score(items: items, subscale: subscale, bands: bands, evidence: evidence)
    }

    /// An item of the subscale that is none, or a result that some counts do not have.
    func issues(_ entry: Entry<Score>) -> [Issue] {
        var issues = subscale.filter { !items.contains($0.value) }.map {
            unknown($0.value, $0.location, "item", items)
        }
        if bands.last.map({ $0.total == 0 && $0.subscale == 0 }) != true {
            issues.append(
                Issue(
                    "score/no-band", at: entry.location,
                    "the last band of \"\(entry.key)\" must fit every count"))
        }
        return issues
    }
}
