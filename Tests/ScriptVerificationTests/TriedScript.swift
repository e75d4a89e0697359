import ClinicalKnowledge
import DialogEngine
import StrictJSON

@testable import ScriptVerification

/// What a small script does with every set of answers there is, each by itself: no sets of sets, no search.
struct TriedScript {
    let script: Script
    let findings: [FindingID]
    static let answers: [Answer?] = [nil, .no, .yes(.new), .unsure]

    let none: AnswerBits
    let all: AnswerBits

    init(_ script: Script, questions: Int) {
        self.script = script
        findings = SmallScript.findings(questions)
        none = AnswerBits(questions: questions)
        all = (0..<4).reduce(none) {
            $0 | AnswerBits(questions: questions, question: 0, answer: $1)
        }
    }

    /// How true something is: where it is more than no, and where it is yes.
    struct Truths {
        var possible: AnswerBits
        var sure: AnswerBits
    }

    /// How true a condition is now at least and can become at most, while findings are open.
    struct Reaches {
        var least: Truths
        var most: Truths

        var undecided: AnswerBits { (most.possible - least.possible) | (most.sure - least.sure) }
    }

    func truth(_ condition: Condition) -> Truths {
        reach(condition, open: Array(repeating: none, count: findings.count)).least
    }

    func holding(_ condition: Condition?) -> AnswerBits { condition.map { truth($0).sure } ?? all }

    func reach(_ condition: Condition, open: [AnswerBits]) -> Reaches {
        func parts(_ parts: [Condition]) -> [Reaches] { parts.map { reach($0, open: open) } }
        switch condition {
        case .finding(let id, let test, _):
            guard let question = findings.firstIndex(of: id) else {
                let no = Truths(possible: none, sure: none)
                return Reaches(least: no, most: no)
            }
            var told = Truths(possible: none, sure: none)
            for (number, answer) in Self.answers.enumerated() {
                let bits = answered(question, number)
                let truth = test.truth(of: answer)
                if truth != .no { told.possible = told.possible | bits }
                if truth == .yes { told.sure = told.sure | bits }
            }
            let most = Truths(
                possible: told.possible | open[question], sure: told.sure | open[question])
            return Reaches(least: told, most: most)
        case .all(let all): return folded(parts(all), from: self.all) { $0 & $1 }
        case .any(let any): return folded(parts(any), from: none) { $0 | $1 }
        case .none(let any): return negated(folded(parts(any), from: none) { $0 | $1 })
        case .count(let some, let least):
            let some = parts(some)
            return Reaches(
                least: counted(some.map(\.least), least), most: counted(some.map(\.most), least))
        case .named: preconditionFailure("a small script names no conditions")
        }
    }

    func answered(_ question: Int, _ answer: Int) -> AnswerBits {
        AnswerBits(questions: findings.count, question: question, answer: answer)
    }

    private func folded(
        _ parts: [Reaches], from start: AnswerBits, _ fold: (AnswerBits, AnswerBits) -> AnswerBits
    ) -> Reaches {
        func folded(_ truths: [Truths]) -> Truths {
            Truths(
                possible: truths.map(\.possible).reduce(start, fold),
                sure: truths.map(\.sure).reduce(start, fold))
        }
        return Reaches(least: folded(parts.map(\.least)), most: folded(parts.map(\.most)))
    }

    private func negated(_ reaches: Reaches) -> Reaches {
        func negated(_ truths: Truths) -> Truths {
            Truths(possible: all - truths.sure, sure: all - truths.possible)
        }
        return Reaches(least: negated(reaches.most), most: negated(reaches.least))
    }

    private func counted(_ truths: [Truths], _ least: Int) -> Truths {
        func counted(_ some: [AnswerBits]) -> AnswerBits {
            var reached = [all] + Array(repeating: none, count: least)
            for one in some {
                for count in stride(from: least, to: 0, by: -1) {
                    reached[count] = reached[count] | (reached[count - 1] & one)
                }
            }
            return reached[least]
        }
        return Truths(possible: counted(truths.map(\.possible)), sure: counted(truths.map(\.sure)))
    }

    /// The number of a set of answers.
    func number(of answers: Answers) -> Int {
        findings.enumerated().reduce(0) { sum, finding in
            let place = Self.answers.firstIndex { $0 == answers[finding.element] } ?? 0
            return sum + place << (2 * finding.offset)
        }
    }

    func answers(numbered number: Int) -> Answers {
        var answers: Answers = [:]
        for (question, finding) in findings.enumerated() {
            answers[finding] = Self.answers[number >> (2 * question) & 3]
        }
        return answers
    }
}
