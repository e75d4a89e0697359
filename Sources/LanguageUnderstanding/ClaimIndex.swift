import ClinicalKnowledge
import StrictJSON

/// Ranks claims by how well the words of a question fit the ways in which people ask about each.
///
/// Two measures are added: the likeness to the most similar way of asking (the cosine of the weighted
/// words), and how much of the question all ways of asking about the claim hold together. A word
/// weighs the more the fewer claims it belongs to; one that no claim holds weighs most.
struct ClaimIndex: Sendable {
    private let claims: [ClaimID]
    /// For each term, the claims that hold it, in order.
    private var holders: [String: [Int32]] = [:]
    /// For each term, the questions that hold it, in order.
    private var askedWith: [String: [Int32]] = [:]
    private var weights: [String: Double] = [:]
    /// The claim that each question asks about, and the length of its vector.
    private var questions: [(claim: Int32, length: Double)] = []
    /// Terms by their first letter, to mend slips.
    private var byFirstLetter: [Character: [SlipCandidate]] = [:]

    struct Ranked {
        let claim: ClaimID
        /// From 0, nothing in common, to 1.
        let score: Double
        /// How much the words weigh that the claim and the question share.
        let shared: Double
        /// How much of the question that is.
        let share: Double
    }

    init(_ documents: [(claim: ClaimID, questions: [[String]])]) {
        claims = documents.map(\.claim)
        for (index, document) in documents.enumerated() {
            let all = Set(document.questions.flatMap { $0 })
            for term in all { holders[term, default: []].append(Int32(index)) }
        }
        weights = holders.mapValues { weight(held: $0.count) }
        for (index, document) in documents.enumerated() {
            for terms in document.questions.map(Set.init) {
                for term in terms { askedWith[term, default: []].append(Int32(questions.count)) }
                questions.append((Int32(index), length(of: terms)))
            }
        }
        byFirstLetter = Dictionary(grouping: holders.keys.map(SlipCandidate.init)) {
            $0.word.first ?? " "
        }
    }

    /// The claims that fit the question well enough to be offered, best first; equals in the order of
    /// content.
    func ranked(_ terms: [String]) -> [Ranked] {
        let asked = Set(terms)
        let length = length(of: asked)
        guard length > 0 else { return [] }
        var held = [Double](repeating: 0, count: claims.count)
        var likeness = [Double](repeating: 0, count: questions.count)
        for term in asked.sorted() {
            let weight = weights[term] ?? 0
            for claim in holders[term] ?? [] { held[Int(claim)] += weight }
            for question in askedWith[term] ?? [] { likeness[Int(question)] += weight * weight }
        }
        var best = [Double](repeating: 0, count: claims.count)
        for (index, question) in questions.enumerated() where likeness[index] > 0 {
            let cosine = likeness[index] / (length * question.length)
            best[Int(question.claim)] = max(best[Int(question.claim)], cosine)
        }
        let whole = asked.sorted().reduce(0) { $0 + (weights[$1] ?? weightOfUnknown) }
        let near = claims.indices.compactMap { index -> Ranked? in
            let share = held[index] / whole
            let score = Limits.likenessShare * best[index] + (1 - Limits.likenessShare) * share
            guard held[index] > 0, score >= Limits.nearTopic else { return nil }
            return Ranked(
                claim: claims[index], score: score, shared: held[index], share: share)
        }
        return near.enumerated().sorted {
            ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset)
        }.map(\.element)
    }

    func holds(_ term: String) -> Bool { holders[term] != nil }

    /// The one term that a slip of the pen can stand for.
    func mended(_ term: String) -> String? {
        guard term.utf8.count >= LanguageUnderstanding.Limits.shortestCorrectedWord,
            let first = term.first
        else { return nil }
        let meant = SlipCandidate(term)
        let near = (byFirstLetter[first] ?? []).filter {
            $0.mayBe(meant, slips: 1) && editDistance(term, $0.word, limit: 1) != nil
        }
        return near.count == 1 ? near[0].word : nil
    }

    private var weightOfUnknown: Double { weight(held: 1) }

    private func weight(held: Int) -> Double {
        (Double(claims.count) / Double(held)).squareRoot().squareRoot()
    }

    private func length(of terms: Set<String>) -> Double {
        let squares = terms.sorted().map { term in
            let weight = weights[term] ?? weightOfUnknown
            return weight * weight
        }
        return squares.reduce(0, +).squareRoot()
    }
}
