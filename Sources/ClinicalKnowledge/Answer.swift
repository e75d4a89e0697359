/// What is held about one finding.
///
/// Not asked is absence: no answer in `Answers`.
package enum Answer: Hashable, Sendable {
    /// True of the person.
    case yes(Timing)
    case no
    /// The person does not know.
    case unsure
    /// The person would rather not say.
    case refused
    /// Three replies could not be read, or none came.
    case unread
    /// A number in the finding's unit; days for a duration.
    case value(Double)
    case choice(String)

    /// How long a sign has been there (clinical reference, section 2.1).
    package enum Timing: String, CaseIterable, Hashable, Sendable {
        case new
        /// Not said yet: counts as new until it is.
        case unstated
        /// There before this pain began, or the same for 6 months or more.
        case unchanged
        /// Unchanged, and a clinician knows of it.
        case known
    }

    package var isYes: Bool { if case .yes = self { true } else { false } }

    /// Not known, for whatever reason: never a "no".
    package var isDoubtful: Bool {
        switch self {
        case .unsure, .refused, .unread: true
        case .yes, .no, .value, .choice: false
        }
    }
}

/// All that is held about one person.
package typealias Answers = [FindingID: Answer]

extension Answer {
    /// The short form of transcripts and saved snapshots: `yes`, `unchanged`, `no`, `unsure`, `44`,
    /// `lower-back`.
    package var text: String {
        switch self {
        case .yes(.new): "yes"
        case .yes(let timing): timing.rawValue
        case .no: "no"
        case .unsure: "unsure"
        case .refused: "refused"
        case .unread: "unread"
        case .value(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .choice(let value): value
        }
    }

    /// The answer that `text` stands for, when a finding of this domain can have it.
    package init?(_ text: String, in domain: Domain) {
        switch (text, domain) {
        case ("unsure", _): self = .unsure
        case ("refused", _): self = .refused
        case ("unread", _): self = .unread
        case ("yes", .yesNo): self = .yes(.new)
        case (_, .yesNo) where text != "new" && Timing(rawValue: text) != nil:
            self = Timing(rawValue: text).map { .yes($0) } ?? .unread
        case ("no", .yesNo): self = .no
        case (_, .choice(let values)) where values.contains(text): self = .choice(text)
        default:
            guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
                let number = Double(text), let range = domain.range, range.contains(number)
            else { return nil }
            self = .value(domain.held(number))
        }
    }
}
