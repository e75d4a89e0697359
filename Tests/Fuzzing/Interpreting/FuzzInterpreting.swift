import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent

/// Any bytes at all must give an interpretation whose numbers fit what was asked.
///
/// Built only with FUZZ=1 in the environment, together with `-sanitize=fuzzer`; see the Makefile.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzInterpreting(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    for expectation in expectations {
        let heard = shippedLexicon.interpret(text, expecting: expectation, question: question)
        if case .value(let number) = heard.answer, case .value(_, let domain) = expectation {
            precondition(domain.range?.contains(number) == true)
        }
        for observation in heard.observations {
            if case .value(let number) = observation.answer { precondition(number.isFinite) }
        }
    }
    return 0
}

private let expectations: [Expectation] = [
    .open, .yesNo(nil), .yesNo("numb-saddle"), .choice("site", ["neck", "lower-back"]),
    .value("age", .number(from: 0, to: 120, unit: "years")), .value("duration", .duration),
    .value("pain-score", .scale), .checklist(["cannot-pee", "leaking"]), .menu([.plan]),
]

private let question = "Is the pain there all the time?"
