import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import DialogEngine

/// No talk goes round in circles: each reply to a question brings it nearer to its end.
@Suite struct TalkProgressTests {
    private let script = shippedContent.script

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a reply answers something, doubts it for the first time or counts as unread`(seed: UInt64)
    {
        var person = RandomPerson(seed: seed)
        var snapshot = script.begin().snapshot
        var followed = 0
        for _ in 0..<40 {
            let input = person.input(for: snapshot, corrects: true)
            let next = script.step(snapshot, input).snapshot
            if isReply(input, to: snapshot) {
                #expect(left(next) < left(snapshot), "\(snapshot) \(input)")
                followed += 1
            }
            snapshot = next
        }
        #expect(followed > 0)
    }

    /// An answer, something that cannot be read, or silence, while something is asked.
    private func isReply(_ input: Input, to snapshot: Snapshot) -> Bool {
        guard let question = script.standpoint(of: snapshot).question, question != .opening else {
            return false
        }
        return switch input {
        case .heard(let heard): heard.answer != nil || heard == Interpretation(normalized: "wibble")
        case .silence: true
        case .heardEarly, .tooLong, .left: false
        }
    }

    /// What is left: things without an answer or a time, things that were not doubted yet, replies until the cautious
    /// path.
    private func left(_ snapshot: Snapshot) -> (Int, Int, Int) {
        let open = script.knowledge.findings.keys.reduce(0) { sum, finding in
            switch snapshot.answers[finding] {
            case nil: sum + 2
            case .yes(.unstated): sum + 1
            default: sum
            }
        }
        let toConfirm =
            if case .confirming(_, let others) = snapshot.phase { 1 + others.count } else { 0 }
        return (open + toConfirm, -snapshot.doubted.count, -snapshot.unreadReplies)
    }
}
