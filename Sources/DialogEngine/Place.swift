package import ClinicalKnowledge
import StrictJSON

/// Where somebody with these answers stands: computed from them, never stored.
package enum Place: Hashable, Sendable {
    /// The first state with something to ask, and what is left to ask there.
    case state(StateID, unanswered: [FindingID])
    /// Whether these signs are new or have been there for long.
    case sinceWhen([FindingID])
    /// Nothing is left to ask.
    case advice
}

extension Script {
    /// The first state that has a question whose answer can still change where the person is sent.
    ///
    /// Since when a sign has been there is asked once its own list is done, so that nothing more
    /// dangerous waits for it.
    package func place(given answers: Answers) -> Place {
        let needed = Relevance(script: self, answers: answers).needed
        var passed: Set<FindingID> = []
        for entry in states where holds(entry.value.condition, answers) {
            let unanswered = entry.value.lines.filter {
                needed.contains($0.sign.value) && holds($0.condition, answers)
            }.map(\.sign.value)
            if !unanswered.isEmpty {
                let signs = signsToDate(answers).filter(passed.contains)
                return signs.isEmpty
                    ? .state(entry.id, unanswered: unanswered) : .sinceWhen(signs)
            }
            if entry.value.ends { break }
            passed.formUnion(entry.value.findings.map(\.value))
        }
        let signs = signsToDate(answers)
        return signs.isEmpty ? .advice : .sinceWhen(signs)
    }

    func holds(_ condition: Condition?, _ answers: Answers) -> Bool {
        condition.map { $0.truth(given: answers, named: knowledge.conditions) == .yes } ?? true
    }

    /// The signs of which it is worth knowing how long they have been there: the advice would be
    /// milder were they of old.
    private func signsToDate(_ answers: Answers) -> [FindingID] {
        let signs = answers.filter { $0.value == .yes(.unstated) }.keys.sorted()
        guard !signs.isEmpty else { return [] }
        var ofOld = answers
        for sign in signs { ofOld[sign] = .yes(.known) }
        let isMilder =
            knowledge.verdict(on: ofOld).underlying < knowledge.verdict(on: answers).underlying
        return isMilder ? signs : []
    }
}
