package import ClinicalKnowledge
package import DialogEngine

/// A whole conversation whose answers belong to a set: what is told unasked, and what is asked.
///
/// Each question gets the mildest answer with which some combination is left; what belongs to the set
/// and is not asked for is told at the beginning.
package struct ToldConversation: Hashable, Sendable {
    package private(set) var volunteered: [Noted]
    package private(set) var answered: [Noted] = []
    /// What is advised at its end; nothing where all who belong to the set leave something unanswered.
    package private(set) var advice: Disposition?

    package init?(
        _ set: AnswerSet, of sets: AnswerSets, in script: Script
    ) throws(BoundReached) {
        if set == .none { return nil }
        volunteered = []
        var rest = set
        var held: Answers = [:]
        while true {
            switch script.place(given: held) {
            case .state(_, let unanswered) where script.disposition(given: held) == nil:
                var isAnswered = false
                for finding in unanswered {
                    guard
                        let (answer, left) = try sets.mildest(finding, leaving: rest)
                    else { continue }
                    (rest, held[finding], isAnswered) = (left, answer, true)
                    answered.append(Noted(finding: finding, answer: answer))
                }
                if isAnswered { continue }
            default: break
            }
            let untold = sets.fewestAnswers(in: rest) ?? [:]
            guard let finding = untold.keys.min(), held[finding] == nil,
                let answer = untold[finding],
                let left = try sets.given(answer, to: finding, in: rest)
            else { break }
            volunteered.append(Noted(finding: finding, answer: answer))
            (rest, held[finding]) = (left, answer)
        }
        advice = script.disposition(given: held)
    }

    package var noted: [Noted] { volunteered + answered }
}

extension AnswerSets {
    /// The place of the class that stands for an answer to the finding at a place.
    func place(of answer: Answer, at place: Int) -> Int? {
        answerClasses.place(of: answer, to: findings[place]).map { $0 + 1 }
    }

    /// What is left of a set once a finding has this answer.
    func given(
        _ answer: Answer, to finding: FindingID, in set: AnswerSet
    ) throws(BoundReached) -> AnswerSet? {
        guard let place = place(of: finding), let number = self.place(of: answer, at: place) else {
            return nil
        }
        return try given(number, at: place, set)
    }

    /// The mildest answer to a finding with which some combination of a set is left.
    fileprivate func mildest(
        _ finding: FindingID, leaving set: AnswerSet
    ) throws(BoundReached) -> (answer: Answer, left: AnswerSet)? {
        guard let place = place(of: finding) else { return nil }
        for (number, answer) in classes[place].enumerated() {
            guard let answer else { continue }
            let left = try given(number, at: place, set)
            if left != .none { return (answer, left) }
        }
        return nil
    }
}

extension ToldConversation {
    package init?(_ set: AnswerSet, of advice: AdviceSets) throws(BoundReached) {
        try self.init(set, of: advice.sets, in: advice.script)
    }

    package var answers: Answers {
        Dictionary(uniqueKeysWithValues: noted.map { ($0.finding, $0.answer) })
    }
}
