import NIOConcurrencyHelpers
import ShippedContent
import Testing

@testable import ChatSessions

/// Houses that come and go over one store.
@Suite struct DurableSessionsTests {
    private let store = MemoryStore()

    private func house() -> (Sessions, NotedLine) {
        let sessions = Sessions(shippedTurns, store: store)
        return (sessions, NotedLine(sessions))
    }

    @Test func `a new house goes on where the old one was`() {
        let (_, line) = house()
        line.say(text("1", "lower back"))
        line.say(text("2", "none"))
        let (sessions, other) = house()
        #expect(sessions.mustSummon(anna))
        sessions.summon(anna) { _ in }
        #expect(sessions.resume(anna, have: 3, on: other, with: 0).replies == ["ask nerves"])
        other.say(text("2", "none"))
        other.say(text("3", "none", seen: 4))
        #expect(other.replies.prefix(1) == ["ask nerves"])
        #expect(other.replies.last == "ask age")
    }

    private static let comingBack: [[PatientMessage]] = [
        [text("2", "none"), text("3", "none")],
        [text("3", "none")],
        [text("3", "none", seen: 4), text("4", "44", seen: 5)],
        [text("1", "neck")],
        [text("3", "none", seen: 9)],
        [text("3", "/forget"), text("4", "neck")],
    ]

    @Test(arguments: comingBack)
    func `who comes back is known whether or not the store is asked first`(
        messages: [PatientMessage]
    ) {
        let answers = [true, false].map { isAskedFirst in
            let store = MemoryStore()
            let before = NotedLine(Sessions(shippedTurns, store: store))
            before.say(text("1", "lower back"))
            before.say(text("2", "none"))
            let reports = NIOLockedValueBox<[SessionReport]>([])
            let sessions = Sessions(ContentShelf([shippedTurns]), store: store) { report in
                reports.withLockedValue { $0.append(report) }
            }
            let line = NotedLine(sessions)
            if isAskedFirst { sessions.summon(anna) { _ in } }
            for message in messages { line.say(message) }
            #expect(reports.withLockedValue { $0 } == [])
            return line.replies
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0].isEmpty == false)
    }

    @Test func `new words of somebody unknown need not wait for the store, all else must`() {
        let (sessions, line) = house()
        #expect(sessions.mustSummon(anna))
        #expect(sessions.mustSummon(anna, isResuming: true))
        #expect(!sessions.mustSummon(anna, canBegin: true))
        line.say(text("1", "lower back"))
        #expect(!sessions.mustSummon(anna))
        #expect(sessions.mustSummon(anna, isResuming: true))
    }

    @Test func `what could not be kept at first is asked for when it is resumed`() {
        let (_, line) = house()
        line.say(text("1", "lower back"))
        let broken = FailingStore(store)
        let sessions = Sessions(shippedTurns, store: broken)
        let late = NotedLine(sessions)
        late.say(text("2", "none"))
        #expect(late.outcomes == [.notKept])
        broken.mend()
        #expect(sessions.mustSummon(anna, isResuming: true))
        sessions.summon(anna) { _ in }
        #expect(sessions.resume(anna, have: 3, on: late, with: 1) == .resumed([]))
        late.say(text("2", "none", seen: 3))
        #expect(late.replies.last == "ask nerves")
    }

    @Test func `what is not there is unknown, and can begin`() {
        let (sessions, line) = house()
        sessions.summon(anna) { _ in }
        #expect(sessions.resume(anna, have: 0, on: line, with: 1) == .unknown)
        line.say(text("1", "lower back"))
        #expect(line.replies.count == 3)
    }

    @Test func `of two houses that take a turn at once one loses, reads again and answers`() {
        let (first, one) = house()
        one.say(text("1", "lower back"))
        let (second, other) = house()
        second.summon(anna) { _ in }
        _ = second.resume(anna, have: 3, on: other, with: 0)
        one.say(text("2", "none"))
        // The same message again: the winner's replies.
        other.say(text("2", "none", seen: 3))
        #expect(other.replies == ["ask nerves"])
        #expect(one.replies.last == "ask nerves")
        // Another: taken after the winner's.
        one.say(text("3", "none", seen: 4))
        other.say(text("4", "44", seen: 5))
        #expect(other.replies.last == "ask duration")
        #expect(first.count + second.count == 2)
    }

    @Test func `who comes back to a house that was passed over finds what the other has said`() {
        let (_, one) = house()
        one.say(text("1", "lower back"))
        let (second, other) = house()
        second.summon(anna) { _ in }
        _ = second.resume(anna, have: 3, on: other, with: 0)
        other.say(text("2", "none", seen: 3))
        one.close()
        let late = NotedLine(one.sessions)
        #expect(one.sessions.mustSummon(anna, isResuming: true))
        one.sessions.summon(anna) { _ in }
        #expect(one.sessions.resume(anna, have: 3, on: late, with: 0).replies == ["ask nerves"])
    }

    @Test func `who has only been greeted leaves nothing in the store`() {
        let (_, line) = house()
        let key = SessionKey(.byHand, "word")
        line.say(PatientMessage(mid: "0", said: .begin), key)
        #expect(line.replies == ["welcome", "ask opening"])
        #expect(kept(key) == .success(0))
        line.say(text("1", "lower back"), key)
        #expect(kept(key) == .success(2))
    }

    @Test func `an erased conversation is gone for every house`() {
        let (first, one) = house()
        one.say(text("1", "lower back"))
        let (second, other) = house()
        second.summon(anna) { _ in }
        first.erase(anna) { _ in }
        other.say(text("2", "none"))
        #expect(other.outcomes == [.erased])
        #expect(other.say(text("3", "none")) == .erased)
        let (third, late) = house()
        third.summon(anna) { _ in }
        #expect(late.say(text("4", "hi")) == .erased)
        let (_, hasty) = house()
        hasty.say(text("5", "hi"))
        #expect(hasty.outcomes == [.erased])
        #expect(kept(anna) == .failure(.erased))
    }

    @Test func `an episode that was closed stays closed`() throws {
        let (sessions, line) = house()
        line.say(text("1", "lower back"))
        try sessions.close(anna, from: line)
        let (again, other) = house()
        again.summon(anna) { _ in }
        other.say(text("2", "neck", seen: 3))
        #expect(other.replies == ["welcome", "noted site", "ask danger-now"])
    }

    @Test func `a wish to be forgotten leaves one record, and the conversation goes on`() {
        let (_, line) = house()
        line.say(text("1", "lower back"))
        line.say(text("2", "/forget"))
        #expect(kept(anna) == .success(1))
        line.say(text("3", "neck"))
        let (sessions, other) = house()
        sessions.summon(anna) { _ in }
        #expect(
            sessions.resume(anna, have: 5, on: other, with: 0).replies
                == ["noted site", "ask danger-now"])
        other.say(text("1", "lower back"))
        #expect(other.outcomes == [.repeated([])])
    }

    private func kept(_ key: SessionKey) -> Result<Int, StoreFailure> {
        let noted = NIOLockedValueBox<Result<Int, StoreFailure>>(.success(-1))
        store.load(key) { journal in
            noted.withLockedValue { $0 = journal.map(\.records.count) }
        }
        return noted.withLockedValue { $0 }
    }
}

extension Sessions.Resumption {
    fileprivate var replies: [String] {
        guard case .resumed(let sent) = self else { return ["\(self)"] }
        return sent.map(\.reply.id)
    }
}
