import ClinicalKnowledge

extension Lexicon {
    /// What is asked about treatments; nothing when an utterance does not ask.
    ///
    /// - Parameter isAsked: It is known to ask, as after `/explain`.
    package func topic(_ text: String) -> Topic {
        topic(utterance(text), isAsked: true) ?? .unknown
    }

    func topic(_ utterance: Utterance, isAsked: Bool = false, isFree: Bool = true) -> Topic? {
        TopicReading(utterance, in: self, isAsked: isAsked, isFree: isFree).topic
    }

    /// What is asked about treatments in words that tell of other things as well.
    ///
    /// "Can I have a massage with a fever?" asks whether it suits, whatever claims share its words.
    /// "Can I use my massage gun on my neck?" tells of no massage: what is told by the name of the
    /// treatment alone is only asked about.
    func topic(
        _ utterance: Utterance, isFree: Bool, telling observations: inout [Observation]
    ) -> Topic? {
        let reading = TopicReading(utterance, in: self, isAsked: false, isFree: isFree)
        guard let topic = reading.topic, reading.asks, !reading.named.isEmpty else {
            return reading.topic
        }
        let names = Set(reading.named.flatMap { utterance.tokens[$0.range].map(\.text) })
        for index in observations.indices where domains[observations[index].finding] == .yesNo {
            let words = Set(observations[index].words.spacedWords)
            let isTold = [.present, .past].contains(observations[index].status)
            if isTold, !words.isDisjoint(with: names) { observations[index].status = .unsure }
        }
        let tellsOfSign = observations.contains {
            domains[$0.finding] == .yesNo
                && names.isDisjoint(with: $0.words.spacedWords)
        }
        guard tellsOfSign, topic != .medicine, let first = reading.treatments.first else {
            return topic
        }
        if case .comparison = topic { return topic }
        return .treatment(first, .suits)
    }
}

/// One utterance as a question about treatments.
struct TopicReading {
    let lexicon: Lexicon
    let utterance: Utterance
    let isAsked: Bool
    /// No question is open, so that bare words can name a topic.
    let isFree: Bool
    let asks: Bool
    let named: [PhraseTable<TreatmentID>.Match]
    let aspects: [PhraseTable<Aspect>.Match]

    init(_ utterance: Utterance, in lexicon: Lexicon, isAsked: Bool, isFree: Bool) {
        self.isFree = isFree
        self.lexicon = lexicon
        self.utterance = utterance
        self.isAsked = isAsked
        asks =
            isAsked || !utterance.questions.isEmpty || utterance.hasPartThatAsks(isMarked: isFree)
            || !lexicon.topics.cues.longestMatches(in: utterance).isEmpty
        // Who asks nothing and is asked something names no topic.
        guard asks || isFree else {
            named = []
            aspects = []
            return
        }
        named = lexicon.topics.names.longestMatches(in: utterance)
        aspects =
            asks || !named.isEmpty
            ? lexicon.topics.aspects.longestMatches(
                in: utterance, except: WordPlaces(named.map(\.range))) : []
    }

    var treatments: [TreatmentID] {
        named.map(\.meaning).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Nothing is said but names, what is asked of them, the complaint, and small words.
    private var isPlain: Bool {
        var covered = WordPlaces(named.map(\.range))
        for range in (aspects.map(\.range) + comparing) { covered.insert(contentsOf: range) }
        return utterance.tokens.indices.allSatisfy { index in
            let token = utterance.tokens[index]
            return covered.contains(index) || token.has([.filler, .complaint])
                || lexicon.rankedWords.isSmall(token.text)
        }
    }

    /// Words for a search, not a sentence about oneself: "Zheng study traction with massage".
    private var isKeywords: Bool {
        isFree && !named.isEmpty
            && !utterance.tokens.contains { $0.has([.firstPerson, .negator]) }
    }

    private var isShort: Bool { utterance.tokens.count <= Limits.followUpWords }

    private var comparing: [Range<Int>] {
        lexicon.topics.comparing.longestMatches(in: utterance).map(\.range)
    }

    /// Two treatments are set against each other: "massage or manual therapy?".
    private var compared: Topic? {
        guard let first = named.first,
            let second = named.first(where: { $0.meaning != first.meaning })
        else { return nil }
        let between = first.range.upperBound..<second.range.lowerBound
        let isCompared = comparing.contains { $0.upperBound <= second.range.lowerBound }
        guard isCompared, between.count <= Limits.wordsBetweenCompared else { return nil }
        return .comparison(first.meaning, second.meaning)
    }

    var topic: Topic? {
        if let request { return request }
        guard asks || isFree else { return nil }
        let isNamesOnly = isFree && !named.isEmpty && aspects.isEmpty && isPlain
        guard asks || isNamesOnly else {
            return isKeywords ? claim(of: claims, from: Limits.keywordTopic) : nil
        }
        if !lexicon.topics.medicine.allMatches(in: utterance).isEmpty { return .medicine }
        if let compared, isPlain { return compared }
        if let first = treatments.first, isPlain {
            return .treatment(first, aspects.first?.meaning ?? .overview)
        }
        if let aspect = aspects.first?.meaning, named.isEmpty, isPlain, isShort {
            return .followUp(aspect)
        }
        let claims = claims
        let sure = named.isEmpty ? Limits.sureUnnamedTopic : Limits.sureTopic
        if let claim = claim(of: claims, from: sure) { return claim }
        if let compared { return compared }
        if let first = treatments.first {
            return .treatment(first, aspects.first?.meaning ?? .overview)
        }
        if let aspect = aspects.first?.meaning, isShort { return .followUp(aspect) }
        if let nearest = nearest(of: claims) { return nearest }
        return isAsked || utterance.isQuestion ? .unknown : nil
    }

    /// A request that is all that is said, small words aside.
    private var request: Topic? {
        guard let match = lexicon.topics.requests.longestMatches(in: utterance).first else {
            return nil
        }
        let rest = utterance.tokens.indices.filter { !match.range.contains($0) }
        switch match.meaning {
        case .more:
            return rest.allSatisfy { utterance.tokens[$0].has([.filler, .polite]) } ? .more : nil
        case .sources:
            return rest.allSatisfy { utterance.tokens[$0].has([.filler, .polite]) } ? .sources : nil
        case .treatments: return named.isEmpty ? .treatments : nil
        case .plan: return named.isEmpty ? .plan : nil
        }
    }
}
