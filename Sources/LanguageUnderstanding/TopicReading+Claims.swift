import ClinicalKnowledge

extension TopicReading {
    /// The claims that the question may be about, best first; without the name of a treatment only
    /// those that share telling words with it.
    var claims: [ClaimIndex.Ranked] {
        let least =
            isAsked ? 0 : named.isEmpty ? Limits.leastSharedWeight : Limits.leastWeightBesideName
        return lexicon.claims(for: utterance).filter {
            $0.shared >= least
                || isFree && $0.score >= Limits.wholeTopic && $0.shared >= Limits.leastRareWeight
        }
    }

    /// The claim that fits best, when it fits this well.
    ///
    /// When others fit nearly as well, it is the treatment that is named, or all of them to choose from.
    func claim(of claims: [ClaimIndex.Ranked], from score: Double) -> Topic? {
        guard let first = claims.first, first.score >= score else { return nil }
        let near = claims.prefix(Limits.nearestTopics).filter {
            $0.score >= Limits.nearlyAsGood * first.score
        }
        guard first.score < Limits.plainTopic, near.count > 1 else { return .claim(first.claim) }
        if let treatment = treatments.first {
            return .treatment(treatment, aspects.first?.meaning ?? .overview)
        }
        return .nearest(near.map { .claim($0.claim) })
    }

    /// The few that fit best, none of them well.
    func nearest(of claims: [ClaimIndex.Ranked]) -> Topic? {
        let near = claims.prefix(Limits.nearestTopics).filter {
            $0.score >= Limits.nearTopic && $0.share >= Limits.nearShare
        }
        return near.isEmpty ? nil : .nearest(near.map { .claim($0.claim) })
    }
}
