import StrictJSON

/// What a set of answers calls for, and which rows call for it.
package struct Verdict: Hashable, Sendable {
    /// Every row that calls for something above self-care, in the order of content.
    package let calls: [Call]

    package struct Call: Hashable, Sendable {
        package let redFlag: RedFlagID
        package let disposition: Disposition

        package init(redFlag: RedFlagID, disposition: Disposition) {
            self.redFlag = redFlag
            self.disposition = disposition
        }
    }

    package init(calls: [Call]) { self.calls = calls }

    /// The most urgent call; self-care when nothing is called for.
    package var disposition: Disposition { calls.map(\.disposition).max() ?? .selfCare }

    /// The most urgent call apart from a crisis, which lies over it.
    package var underlying: Disposition {
        calls.map(\.disposition).filter { $0 != .crisis }.max() ?? .selfCare
    }

    /// The rows that call for this disposition.
    package func redFlags(for disposition: Disposition) -> [RedFlagID] {
        calls.filter { $0.disposition == disposition }.map(\.redFlag)
    }
}

extension Knowledge {
    /// The notable rows that apply, whatever they call for.
    package func notes(on answers: Answers) -> [RedFlagID] {
        redFlags.filter { redFlag in
            redFlag.value.isNotable
                && redFlag.value.calls.contains {
                    $0.condition.truth(given: answers, named: conditions) == .yes
                }
        }.map(\.id)
    }

    /// The disposition is a function of the answers alone: the highest that any red flag calls for.
    package func verdict(on answers: Answers) -> Verdict {
        var outlook = Outlook(answers: answers, open: [], conditions: conditions)
        var calls: [Verdict.Call] = []
        for redFlag in redFlags {
            guard let called = redFlag.value.called(&outlook), called > .selfCare else { continue }
            calls.append(.init(redFlag: redFlag.id, disposition: called))
        }
        return Verdict(calls: calls)
    }
}
