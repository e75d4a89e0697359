import Conversation
import ShippedContent
import Testing

@testable import ChatSessions

/// Many conversations: each in order, none waiting for another.
@Suite struct SessionsTests {
    private func house(_ store: any SessionStore = NoJournals()) -> (Sessions, NotedLine) {
        let sessions = Sessions(shippedTurns, store: store)
        return (sessions, NotedLine(sessions))
    }

    @Test func `nothing is acknowledged before it is kept`() {
        let store = SlowStore()
        let (_, line) = house(store)
        line.say(text("1", "lower back"))
        #expect(line.outcomes.isEmpty)
        store.finish()
        #expect(line.replies == ["welcome", "noted site", "ask danger-now"])
    }

    @Test func `messages of one conversation wait for each other, others do not`() {
        let store = SlowStore()
        let (_, line) = house(store)
        line.say(text("1", "lower back"))
        line.say(text("2", "/help", seen: 0))
        line.say(text("1", "neck"), ben)
        #expect(store.count == 2)
        store.finish()
        #expect(line.mids == ["1"])
        store.finish()
        store.finish()
        #expect(line.mids == ["1", "1", "2"])
    }

    @Test func `what could not be kept was not taken`() {
        let store = SlowStore()
        let (_, line) = house(store)
        line.say(text("1", "lower back"))
        store.finish(.failure(.unavailable))
        #expect(line.outcomes == [.notKept])
        line.say(text("1", "lower back"))
        store.finish()
        #expect(line.replies.dropFirst() == ["welcome", "noted site", "ask danger-now"])
    }

    @Test func `a conversation belongs to its line until that is closed or another resumes it`() {
        let (sessions, line) = house()
        let other = NotedLine(sessions)
        line.say(text("1", "lower back"))
        other.say(text("2", "none"))
        #expect(other.outcomes == [.notYours])
        guard case .resumed(let sent) = sessions.resume(anna, have: 1, on: other, with: 1) else {
            Issue.record("not resumed")
            return
        }
        #expect(sent.map(\.seq) == [2, 3])
        #expect(line.lost == [anna])
        other.say(text("2", "none"))
        #expect(other.replies.last == "ask nerves")
        line.say(text("3", "none"))
        #expect(line.outcomes.last == .notYours)
    }

    @Test func `on a new line only what was delivered counts as seen`() {
        let (sessions, line) = house()
        line.say(text("1", "lower back"))
        line.close()
        let other = NotedLine(sessions)
        other.say(text("2", "none"))
        #expect(other.replies == ["said-early", "confirm danger-now"])
    }

    @Test func `replies of a turn that was being kept go to the line that has resumed`() {
        let store = SlowStore()
        let (sessions, line) = house(store)
        line.say(text("1", "lower back"))
        let other = NotedLine(sessions)
        _ = sessions.resume(anna, have: 0, on: other, with: 1)
        store.finish()
        #expect(line.outcomes.isEmpty)
        #expect(other.replies == ["welcome", "noted site", "ask danger-now"])
    }

    @Test func `one relay's conversations are not another's`() {
        let (sessions, line) = house()
        line.say(text("1", "lower back"))
        let other = SessionKey(.relay("matrix"), "anna")
        #expect(sessions.resume(other, have: 0, on: line, with: 1) == .unknown)
        #expect(throws: Sessions.Obstacle.unknown) {
            try sessions.deliver(other, upTo: 1, from: line)
        }
        #expect(throws: Sessions.Obstacle.unknown) { try sessions.close(other, from: line) }
        #expect(
            sessions.resume(SessionKey(.byHand, "anna"), have: 0, on: line, with: 1) == .unknown)
    }

    @Test func `an erased conversation is gone, and nothing late revives it`() {
        let (sessions, line) = house()
        line.say(text("1", "lower back"))
        sessions.erase(anna) { _ in }
        #expect(sessions.count == 0)
        #expect(line.say(text("2", "none")) == .erased)
        #expect(sessions.resume(anna, have: 0, on: line, with: 1) == .erased)
    }

    @Test func `a message that waits while its conversation is erased has no effect`() {
        let store = SlowStore()
        let (sessions, line) = house(store)
        line.say(text("1", "lower back"))
        line.say(text("2", "none", seen: 0))
        sessions.erase(anna) { _ in }
        store.finish()
        #expect(line.outcomes == [.erased, .erased])
    }

    @Test func `a full house takes no new conversation and keeps the old ones`() {
        let (sessions, line) = house()
        line.say(text("1", "lower back"))
        #expect(sessions.take(text("1", "hi"), for: ben, from: line, after: 1, atMost: 1) == .full)
        #expect(
            sessions.take(text("2", "none"), for: anna, from: line, after: 1, atMost: 1)
                == .accepted)
    }

    @Test
    func `conversations in which nothing happens are let go, those at a person's line are not`() {
        let (sessions, line) = house()
        line.say(text("1", "lower back"))
        let byHand = SessionKey(.byHand, "word")
        line.say(text("1", "lower back"), byHand)
        for _ in 0..<2 { sessions.tick() }
        sessions.sweep(keeping: 2)
        #expect(sessions.count == 2)
        sessions.tick()
        sessions.sweep(keeping: 2)
        #expect(sessions.count == 1)
        line.close()
        sessions.sweep(keeping: 2)
        #expect(sessions.count == 0)
    }
}
