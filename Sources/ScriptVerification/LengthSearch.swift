import ClinicalKnowledge
package import DialogEngine
import StrictJSON

/// Looks for a conversation with more questions than a property allows.
///
/// At first it counts how many states together anybody can have been asked at. Where that is too many it makes
/// one conversation longer and longer; where that does not help it goes through all of them, answer by
/// answer, and leaves a branch as soon as nobody below it can be asked at more states.
package struct LengthSearch {
    private let script: Script
    private let sets: AnswerSets
    private let property: LengthProperty
    private let limit: Int
    private let people: AnswerSet
    private let asked: [AnswerSet]
    private var together: MostTogether
    private var visited: Set<Visit> = []

    private struct Visit: Hashable {
        let answers: Answers
        let asked: Set<Int>
    }

    /// A conversation so far.
    private struct Talk {
        var noted: [Noted] = []
        var answers: Answers = [:]
        var asked: Set<Int> = []
        /// What is left of the people it is about, and of those who are asked at each state.
        var people: AnswerSet
        var left: [AnswerSet]
    }

    private struct LimitReached: Error {}

    /// - Throws: when the sets would take too many parts.
    package init(
        _ property: LengthProperty, of advice: AdviceSets, limit: Int = Limits.searchedTalks
    ) throws(BoundReached) {
        script = advice.script
        sets = advice.sets
        self.property = property
        self.limit = limit
        people = try advice.holding(property.condition)
        asked = try advice.askedSets()
        together = MostTogether(sets)
    }

    package mutating func outcome() -> LengthOutcome {
        do {
            let most = try together.most(of: asked, among: people) ?? 0
            if most <= property.questions { return .holds(atMost: most) }
            let fullest = try together.fullest(of: asked, among: people)
            for start in [fullest, [:]] {
                if let noted = climb(from: start) { return .broken(noted) }
            }
            let talk = Talk(people: people, left: asked)
            if let noted = try search(talk) { return .broken(noted) }
            return .holds(atMost: property.questions)
        } catch {
            return .notDecided
        }
    }

    private func climb(from start: Answers) -> [Noted]? {
        let classes = sets.findings.enumerated().map { place, finding in
            (finding: finding, answers: sets.classes[place].compactMap(\.self))
        }
        return LengthClimb(script: script, classes: classes, isAbout: isAbout)
            .talk(beyond: property.questions, from: start)
    }

    private mutating func search(_ talk: Talk) throws -> [Noted]? {
        guard visited.insert(Visit(answers: talk.answers, asked: talk.asked)).inserted else {
            return nil
        }
        guard visited.count <= limit else { throw LimitReached() }
        var talk = talk
        guard case .state(let id, let open) = script.place(given: talk.answers),
            !script.knowledge.verdict(on: talk.answers).underlying.isEmergency,
            let place = script.states.firstIndex(where: { $0.id == id })
        else { return nil }
        talk.asked.insert(place)
        if talk.asked.count > property.questions, isAbout(talk.answers) { return talk.noted }
        guard try most(of: talk) > property.questions else { return nil }
        let others = sets.findings.filter { talk.answers[$0] == nil && !open.contains($0) }
        for finding in open + others {
            for next in try answered(finding, talk) {
                if let noted = try search(next) { return noted }
            }
        }
        return nil
    }

    /// The talk with each answer to a finding, those that can lead to most questions first.
    private mutating func answered(_ finding: FindingID, _ talk: Talk) throws -> [Talk] {
        guard let place = sets.place(of: finding) else { return [] }
        var found: [(most: Int, talk: Talk)] = []
        for (number, answer) in sets.classes[place].enumerated() {
            guard let answer else { continue }
            var next = talk
            next.noted.append(Noted(finding: finding, answer: answer))
            next.answers[finding] = answer
            next.people = try sets.given(number, at: place, talk.people)
            next.left = try talk.left.map { try sets.given(number, at: place, $0) }
            found.append((try most(of: next), next))
        }
        return found.enumerated().sorted {
            ($1.element.most, $0.offset) < ($0.element.most, $1.offset)
        }
        .map(\.element.talk)
    }

    /// The most questions that the talk can come to.
    private mutating func most(of talk: Talk) throws(BoundReached) -> Int {
        let left = talk.left.indices.filter { !talk.asked.contains($0) }.map { talk.left[$0] }
        guard let most = try together.most(of: left, among: talk.people) else { return 0 }
        return talk.asked.count + most
    }

    private func isAbout(_ answers: Answers) -> Bool {
        property.condition.map {
            $0.truth(given: answers, named: script.knowledge.conditions) == .yes
        } ?? true
    }
}
