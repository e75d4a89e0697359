import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import Testing

/// What the yes and no of the examples come to in a talk: there the finding is known, the question is put in
/// the script's own words, and a sign is not denied lightly.
@Suite struct TalkScores {
    /// The findings that the questions of the examples ask about.
    private static let findings: [String: FindingID] = [
        "Does the pain go down your leg below the knee?": "leg-past-knee",
        "Does the pain wake you up at night?": "restless-pain",
        "Have you had a fever or felt hot and shivery?": "fever",
        "Have you ever had cancer?": "cancer",
        "Have you noticed any numbness around your genitals or bottom?": "numb-saddle",
        "Could you be pregnant?": "pregnant",
        "Do you have symptoms in both legs?": "both-legs",
        "Do your legs feel weak?": "weak-legs",
        "Have you lost weight without trying?": "weight-loss",
        "Have you had any thoughts of harming yourself?": "self-harm",
        "Have you been told you have osteoporosis?": "thin-bones",
        "Do you have any chest pain?": "chest-pain",
        "Do you take steroid tablets regularly?": "steroids",
        "Have you ever injected drugs?": "injected-drugs",
        "Have you had a massage for it before?": "tried-massage",
        "Is your back stiff for more than half an hour in the morning?": "morning-stiff",
    ]

    @Test
    func `of what people answer in a talk hardly anything is taken for a denial that is none`()
        throws
    {
        let cases = try ExampleSet.all.filter { !$0.isUnseen }.flatMap { try $0.cases("yesno") }
        let heard = cases.compactMap { example in
            Self.findings[example.text("question") ?? ""].map { (example, answer(example, to: $0)) }
        }
        let right = heard.filter { $0.0.allowedWords.contains($0.1) }
        let denials = heard.filter { $0.1 == "no" && !$0.0.allowedWords.contains("no") }
        print("in a talk: \(right.count) of \(heard.count), \(denials.count) false denials")
        #expect(Double(right.count) / Double(heard.count) >= 0.91)
        #expect(denials.count <= 7, "\(denials.map(\.0.utterance))")
    }

    @Test(
        arguments: [
            ("chest-pain", "just back pain"), ("chest-pain", "back"),
            ("chest-pain", "the last few days"),
            ("numb-saddle", "legs"), ("collapse", "bad back pain"), ("chest-pain", "last year"),
            ("fever", "in my twenties"),
        ] as [(FindingID, String)])
    func `words that a long question holds as well are no answer to it`(
        finding: FindingID, said: String
    ) {
        let expectation = Expectation.yesNo(finding)
        let heard = shippedLexicon.interpret(
            said, expecting: expectation, question: shippedContent.question(awaiting: expectation))
        #expect([nil, .unclear].contains(heard.answer))
    }

    private func answer(_ example: ExampleCase, to finding: FindingID) -> String {
        let expectation = Expectation.yesNo(finding)
        let answer = shippedLexicon.interpret(
            example.utterance, expecting: expectation,
            question: shippedContent.question(awaiting: expectation)
        ).answer
        return ExampleCase.word(for: answer)
    }
}
