import StrictJSON

/// Which answers a finding can have.
package enum Domain: Hashable, Sendable {
    case yesNo
    case choice([String])
    /// Years are full ones, as people count their age.
    case number(from: Double, to: Double, unit: String)
    /// Days; content and answers keep days whatever was said.
    case duration
    /// 0 to 10.
    case scale

    /// The numbers that fit, for the findings that are numbers.
    package var range: ClosedRange<Double>? {
        switch self {
        case .yesNo, .choice: nil
        case .number(let from, let to, _): from <= to ? from...to : nil
        case .duration: Limits.durationDays
        case .scale: 0...10
        }
    }

    /// Whether nothing lies between a number and the next.
    package var isOfWholeNumbers: Bool {
        if case .number(_, _, "years") = self { true } else { false }
    }

    /// Whether people say such a number of it: an age of 38.9 is a temperature.
    package func isSaid(_ number: Double) -> Bool {
        !isOfWholeNumbers || (number * 2).rounded() == number * 2
    }

    /// A number as it is held: somebody of 15 and a half is 15.
    package func held(_ number: Double) -> Double {
        isOfWholeNumbers ? number.rounded(.down) : number
    }

    static let shape = Shape<Domain>.either(
        text: Shape<PlainDomain>.word.map { $0.domain },
        object: .single(words: [
            .init(
                "choice", .list(of: .text(.identifier), atLeast: 2, distinct: true),
                "the values to choose from, in the order they are shown"
            ) { .choice($1) },
            .init("number", .numberDomain, "a number with unit and bounds") { $1 },
        ]))
}

private enum PlainDomain: String, CaseIterable, Sendable {
    case yesNo = "yes-no"
    case duration
    case scale

    var domain: Domain {
        switch self {
        case .yesNo: .yesNo
        case .duration: .duration
        case .scale: .scale
        }
    }
}

extension Shape<Domain> {
    fileprivate static let numberDomain = Shape.object(
        .required("unit", .text(.identifier), "what is counted, like \"years\""),
        .required("from", .integer(0...1_000_000), "the smallest number that makes sense"),
        .required("to", .integer(0...1_000_000), "the largest number that makes sense")
    ) { _, unit, from, to in .number(from: Double(from), to: Double(to), unit: unit) }
}
