package import ClinicalKnowledge

/// What a question that wants a yes or a no asks about, and what its words give sense to.
package struct Inquiry: Sendable {
    /// The answers that a yes stands for, by finding.
    var meant: [FindingID: Set<Answer>] = [:]
    /// The question's own words say what it is about, and nobody else.
    var isGuessed = false
    /// The turns of phrase in the question that give other words the sense of a yes or a no.
    var frames: Set<Int> = []
    var words: Set<WordID> = []
    /// It asks what ever was, not what is.
    var isAboutPast = false
    /// It says so outright, so that what is over is a yes: ever, before.
    var asksEver = false

    /// Of a list of signs: some ask what was, so that "not any more" answers none of them.
    static let ofList: Inquiry = {
        var inquiry = Inquiry()
        inquiry.isAboutPast = true
        return inquiry
    }()

    /// Nothing in particular.
    package init() {}

    var findings: Set<FindingID> { Set(meant.keys) }
}

extension Lexicon {
    /// Finds out what is asked.
    ///
    /// - Parameters:
    ///   - finding: What is known to be asked about.
    ///   - question: As it was put. Without a finding it says by itself what is asked about.
    package func inquiry(about finding: FindingID?, question: String?) -> Inquiry {
        var inquiry = Inquiry()
        if let finding { inquiry.meant[finding] = [.yes(.new)] }
        guard let question else { return inquiry }
        let asked = utterance(question)
        inquiry.frames = Set(frames.questions.allMatches(in: asked).map(\.meaning))
        inquiry.words = Set(asked.tokens.filter { !$0.has(.weightless) }.map(\.id))
        inquiry.words.remove(.none)
        inquiry.isAboutPast = asked.tokens.contains { $0.has(.asksPast) }
        inquiry.asksEver = asked.tokens.contains { $0.has(.asksEver) }
        guard finding == nil else { return inquiry }
        inquiry.isGuessed = true
        for match in findings.allMatches(in: asked) + findingsInQuestions.allMatches(in: asked) {
            guard let answer = match.meaning.answer, answer != .no else { continue }
            inquiry.meant[match.meaning.finding, default: []].insert(answer)
        }
        return inquiry
    }
}
