package import ClinicalKnowledge

/// The kind of answer that is awaited.
package enum Expectation: Hashable, Sendable {
    /// Anything: the person tells in their own words.
    case open
    /// About a finding, when it is known which.
    case yesNo(FindingID?)
    /// One of the values, numbered as they are shown.
    case choice(FindingID, [String])
    /// A number, a length of time or a place on a scale.
    case value(FindingID, Domain)
    /// Any of these signs, numbered as they are shown; then "none of these" and "not sure".
    case checklist([FindingID])
    /// One of these things to talk about, numbered as they are shown.
    case menu([Topic])

    /// The answer that a finding of this domain awaits.
    package init(of finding: FindingID, _ domain: Domain) {
        switch domain {
        case .yesNo: self = .yesNo(finding)
        case .choice(let values): self = .choice(finding, values)
        case .number, .duration, .scale: self = .value(finding, domain)
        }
    }

    /// No question is open that bare words could answer.
    var isFree: Bool {
        switch self {
        case .open, .menu: true
        case .yesNo, .choice, .value, .checklist: false
        }
    }

    /// The finding that a plain answer is about, when it is one.
    package var finding: FindingID? {
        switch self {
        case .yesNo(let id): id
        case .choice(let id, _), .value(let id, _): id
        case .open, .checklist, .menu: nil
        }
    }
}
