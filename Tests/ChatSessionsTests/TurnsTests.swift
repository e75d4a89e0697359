import ClinicalKnowledge
import Conversation
import DialogEngine
import ShippedContent
import Testing

@testable import ChatSessions

/// Turns that are remembered are the turns that would have been taken.
@Suite struct TurnsTests {
    @Test func `every transcript comes to the same whether its turns are remembered or not`() {
        let anew = Turns(shippedSetting, remembering: 0)
        let remembered = Turns(shippedSetting)
        let crowded = Turns(shippedSetting, remembering: 3)
        for chat in shippedTranscripts {
            let expected = receipts(chat, anew, "one")
            for person in ["one", "two", "three"] {
                #expect(receipts(chat, remembered, person) == expected, "\(chat.name)")
            }
            #expect(receipts(chat, crowded, "one") == expected, "\(chat.name)")
        }
        #expect(anew.count == 0)
        #expect(remembered.count > 1000)
        #expect(crowded.count <= 3)
    }

    @Test func `what only one person has said is not kept, however often`() {
        let turns = Turns(shippedSetting)
        for _ in 0..<3 { say(["my lower back hurts", "none"], turns, "one") }
        #expect(turns.count == 0)
        say(["my lower back hurts", "nothing of the kind"], turns, "two")
        #expect(turns.count == 1)
    }

    @Test func `each lane remembers what its own lines did, and all say the same`() {
        let lanes = [Turns(shippedSetting), Turns(shippedSetting)]
        let sessions = Sessions(ContentShelf(lanes), store: NoJournals())
        let lines = [0, 1, 1, 1].map { NotedLine(sessions, lane: $0) }
        for (number, line) in lines.enumerated() {
            let key = SessionKey(.relay("irc"), "\(number)")
            for (mid, words) in ["my lower back hurts", "none", "none", "44"].enumerated() {
                line.say(text("\(mid)", words), key)
            }
        }
        #expect(lanes.map(\.count) == [0, 4])
        #expect(lines.allSatisfy { $0.replies == lines[0].replies })
        #expect(lines[0].replies.count > 4)
    }

    @Test func `a long story is understood anew each time`() {
        let turns = Turns(shippedSetting)
        let story = "my lower back hurts" + String(repeating: " and hurts", count: 60)
        for person in ["one", "two", "three"] { say([story], turns, person) }
        #expect(turns.count == 0)
    }

    @Test func `the same words mean something else to somebody who stands elsewhere`() {
        let turns = Turns(shippedSetting)
        for person in ["one", "two", "three"] {
            var session = say(["my lower back hurts", "none", "none", "44"], turns, person)
            #expect(session.snapshot?.answer(to: "age") != nil)
            _ = session.take(
                text("x", "44"), in: turns, of: .init(person))
            #expect(session.snapshot?.answer(to: "age")?.text == "44")
        }
    }

    @discardableResult
    private func say(_ lines: [String], _ turns: Turns, _ person: String) -> Session {
        var session = Session()
        for (number, line) in lines.enumerated() {
            let message = text("\(number)", line)
            _ = session.take(message, in: turns, of: .init(person))
        }
        return session
    }

    /// What came of each line, with where it led.
    private func receipts(
        _ chat: ChatCase, _ turns: Turns, _ person: String
    ) -> [Session] {
        var session = Session()
        return chat.typed.enumerated().map { number, line in
            let message = text("\(number)", line)
            _ = session.take(message, in: turns, of: .init(person))
            return session
        }
    }
}
