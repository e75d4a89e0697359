import ClinicalKnowledge
import StrictJSON
import Synchronization

/// The ways to ask about each claim; their index is made once, when it is first needed.
final class ClaimQuestions: Sendable {
    private let entries: [Entry<ClaimWords>]
    private let made = Mutex<ClaimIndex?>(nil)

    init(_ entries: [Entry<ClaimWords>]) { self.entries = entries }

    func index(_ lexicon: Lexicon) -> ClaimIndex {
        made.withLock { made in
            if let made { return made }
            let index = ClaimIndex(
                entries.map { entry in
                    let questions = [entry.value.claim] + entry.value.asked.map(\.value)
                    return (ClaimID(entry.key), questions.map { lexicon.topicTerms(of: $0) })
                })
            made = index
            return index
        }
    }
}

extension Lexicon {
    /// The claims that a question may be about, best first.
    func claims(for utterance: Utterance) -> [ClaimIndex.Ranked] {
        let said = Set(topicTerms(of: utterance))
        guard said.count <= Limits.topicTerms else { return [] }
        let index = claimIndex
        return index.ranked(
            said.map { index.holds($0) ? $0 : index.mended($0) ?? $0 })
    }

    fileprivate func topicTerms(of text: String) -> [String] { topicTerms(of: utterance(text)) }

    /// What a question is ranked by: its words, and the treatments that it names, whatever their name.
    private func topicTerms(of utterance: Utterance) -> [String] {
        let named = topics.names.longestMatches(in: utterance).map { "=\($0.meaning)" }
        return rankedWords.terms(utterance.words) + named
    }
}
