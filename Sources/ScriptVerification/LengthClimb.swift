import ClinicalKnowledge
import DialogEngine
import StrictJSON

/// Makes a conversation longer, one changed answer at a time, as long as that brings more questions.
///
/// It finds long conversations quickly; that it finds none says nothing.
struct LengthClimb {
    let script: Script
    let classes: [(finding: FindingID, answers: [Answer])]
    let isAbout: (Answers) -> Bool

    /// What was told and answered before the question that is one too many.
    ///
    /// - Parameter start: The answers with which it begins.
    func talk(beyond questions: Int, from start: Answers) -> [Noted]? {
        var wanted = start
        var best = played(wanted)
        if let noted = cut(best.noted, after: questions) { return noted }
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for (finding, answers) in classes {
                for answer in answers where wanted[finding] != answer {
                    let other = wanted.merging([finding: answer]) { $1 }
                    let longer = played(other)
                    guard longer.asked > best.asked else { continue }
                    (wanted, best, isGrowing) = (other, longer, true)
                    if let noted = cut(longer.noted, after: questions) { return noted }
                }
            }
        }
        return nil
    }

    /// Somebody who gives these answers, and the mildest where there is none, and tells at the beginning what
    /// no state asks for.
    private func played(_ wanted: Answers) -> (noted: [Noted], asked: Int) {
        var noted = wanted.filter { !script.askedFindings.contains($0.key) }
            .sorted { $0.key < $1.key }.map { Noted(finding: $0.key, answer: $0.value) }
        var held = Dictionary(uniqueKeysWithValues: noted.map { ($0.finding, $0.answer) })
        var asked: Set<StateID> = []
        while let (state, open) = question(given: held) {
            asked.insert(state)
            for finding in open {
                let answer = wanted[finding] ?? mildest(finding)
                held[finding] = answer
                noted.append(Noted(finding: finding, answer: answer))
            }
        }
        return (noted, asked.count)
    }

    /// The conversation up to the question that is one too many, if those are people it is about.
    private func cut(_ noted: [Noted], after questions: Int) -> [Noted]? {
        var held: Answers = [:]
        var asked: Set<StateID> = []
        for (place, one) in noted.enumerated() {
            if let (state, _) = question(given: held) { asked.insert(state) }
            if asked.count > questions, isAbout(held) { return Array(noted[..<place]) }
            held[one.finding] = one.answer
        }
        return nil
    }

    private func question(given answers: Answers) -> (StateID, [FindingID])? {
        guard case .state(let id, let open) = script.place(given: answers),
            !script.knowledge.verdict(on: answers).underlying.isEmergency
        else { return nil }
        return (id, open)
    }

    private func mildest(_ finding: FindingID) -> Answer {
        classes.first { $0.finding == finding }?.answers.first ?? .no
    }
}
