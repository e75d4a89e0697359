import ClinicalKnowledge

@testable import LanguageUnderstanding

/// An opening message with the facts that it tells by their neutral names, and what was heard of it.
struct Opening {
    let facts: [String: Any]
    let absent: [String]
    let not: [String]
    let optional: Set<String>
    let isOwn: Bool
    let heard: [Observation]

    init(example: ExampleCase, heard: [Observation]) {
        facts = example.object("facts")
        absent = example.texts("absent")
        not = example.texts("not")
        optional = Set(example.object("optional").keys)
        isOwn = example.text("experiencer") == "self"
        self.heard = heard
    }

    /// What is missing, and what was taken that was not said.
    var mistakes: [String] {
        var found = facts.keys.sorted().filter { !isTold($0, facts[$0]) }.map { "misses \($0)" }
        found += absent.filter { !isDenied($0) }.map { "does not deny \($0)" }
        found += not.filter(isHeld).map { "holds \($0)" }
        found += emergenciesHeld.filter { !not.contains($0) }.map { "holds \($0)" }
        let neutral: Set<FindingID> = ["for-another", "site", "duration", "onset", "age"]
        if !isOwn, heard.contains(where: { $0.status == .present && !neutral.contains($0.finding) })
        {
            found.append("holds what is somebody else's")
        }
        return found
    }

    /// Emergency signs that nobody told.
    var emergenciesHeld: [String] {
        Self.emergencies.filter { isHeld($0) && facts[$0] == nil && !optional.contains($0) }
    }

    var emergenciesTold: [String] { Self.emergencies.filter { facts[$0] != nil } }

    func isHeld(_ fact: String) -> Bool {
        switch fact {
        case "age", "duration_days", "pain_score": !values(of: fact).isEmpty
        default: isPresent(fact)
        }
    }

    private func isTold(_ fact: String, _ value: Any?) -> Bool {
        switch (fact, value) {
        case ("tried", let things as [String]): things.allSatisfy { isPresent("tried:\($0)") }
        case ("site", let place as String):
            heard.contains { $0.isPlain && $0.finding == "site" && $0.answer == .choice(place) }
        case ("onset", let text as String): isOnset(among: [text])
        case ("onset", let texts as [String]): isOnset(among: texts)
        case ("duration_days", let days as Double):
            values(of: fact).count == 1
                && values(of: fact).allSatisfy { abs($0 - days) <= max(1, days / 10) }
        case (_, let truth as Bool): truth == isPresent(fact)
        case (_, let number as Double): values(of: fact) == [number]
        default: false
        }
    }

    private func isOnset(among meant: [String]) -> Bool {
        let names = ["sudden": "sudden", "gradual": "gradual"]
        return heard.contains { seen in
            seen.isPlain && seen.finding == "onset"
                && meant.contains(names[seen.answer.text] ?? "injury")
        } || meant.contains("injury") && isPresent("major_trauma")
    }

    private func isPresent(_ fact: String) -> Bool {
        if fact == "minor_trauma_and_older" { return isOlderAndHurt }
        return heard.contains { seen in
            seen.isPlain && seen.answer != .no
                && (Self.findings[fact]?.contains(seen.finding) == true
                    || fact == "major_trauma" && seen.answer == .choice("big-fall"))
        }
    }

    private var isOlderAndHurt: Bool {
        let isOlder =
            values(of: "age").contains { $0 >= 50 } || isPresent("osteoporosis")
            || isPresent("steroid_use")
        return isOlder
            && heard.contains {
                $0.isPlain && ["strain", "small-fall", "big-fall"].contains($0.answer.text)
            }
    }

    private func isDenied(_ fact: String) -> Bool {
        !isPresent(fact)
            && heard.contains { seen in
                Self.findings[fact]?.contains(seen.finding) == true
                    && (seen.status == .denied || seen.status == .present && seen.answer == .no)
            }
    }

    private func values(of fact: String) -> Set<Double> {
        let finding: FindingID =
            fact == "age" ? "age" : fact == "pain_score" ? "pain-score" : "duration"
        return Set(
            heard.compactMap { seen in
                guard seen.isPlain, seen.finding == finding, case .value(let number) = seen.answer
                else { return nil }
                return number
            })
    }
}

extension Observation {
    fileprivate var isPlain: Bool { status == .present }
}
