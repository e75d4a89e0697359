import ClinicalKnowledge
import Conversation
import DialogEngine
import ScriptVerification
import StrictJSON

/// A case that `backchat test` can play; without advice it shows answers alone.
func shownCase(_ name: String, _ noted: [Noted], _ advice: Disposition?) -> [String] {
    let given = noted.map { "\($0.finding)=\($0.answer.text)" }.joined(separator: " ")
    return ["case \(name)", "given: \(given)"]
        + (advice.map { ["= disposition \($0.rawValue)"] } ?? [])
}

/// A case that ends with what is said to somebody with these answers.
func shownCase(_ name: String, _ noted: [Noted], leadingTo content: Content) -> [String] {
    let begun = content.script.begin(given: noted.map { ($0.finding, $0.answer) })
    return shownCase(name, noted, nil) + begun.replies.map { "< \($0.id)" }
}

/// A conversation up to its advice, the question whether a treatment fits, and what is said to it.
func shownCase(
    _ name: String, _ talk: ToldConversation, asking treatment: TreatmentID, _ content: Content
) -> [String] {
    var played = Talk(TalkSetting(content))
    _ = played.begin(given: talk.noted.map { ($0.finding, $0.answer) })
    let offers = zip(content.knowledge.treatments, played.offers(for: "/explain "))
    guard let asked = offers.first(where: { $0.0.id == treatment })?.1.line else { return [] }
    var lines = shownCase(name, talk.noted, talk.advice)
    var said = asked
    // Each other sign that could speak against it gets a no, until it is said whether it suits.
    for _ in 0...content.knowledge.contraindications.count {
        let replies = played.say(said).map(\.id)
        lines += ["> \(said)"] + replies.map { "< \($0)" }
        guard let last = replies.last, last.hasPrefix("ask ") else { break }
        said = last == "ask suitability" ? "none" : "no"
    }
    return lines
}
