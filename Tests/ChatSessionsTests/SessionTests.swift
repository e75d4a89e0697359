import ClinicalKnowledge
import Conversation
import DialogEngine
import Testing

@testable import ChatSessions

/// One conversation as a value: each message once, each answer to the question that was seen.
@Suite struct SessionTests {
    @Test func `the first message is greeted and heard`() {
        var session = Session()
        let receipt = session.take(text("1", "my lower back hurts since monday"))
        #expect(receipt.summary == ["welcome", "noted site", "ask danger-now"])
        #expect(session.seq == 3)
    }

    @Test func `the end of a turn is marked, and only the end`() throws {
        var session = Session()
        let sent = try #require(session.take(text("1", "lower back")).sent)
        #expect(sent.map(\.isLast) == sent.indices.map { $0 == sent.count - 1 })
        #expect(sent.map(\.seq) == Array(1...sent.count))
        #expect(Set(sent.map(\.mid)) == ["1"])
    }

    @Test func `a repeated message has no second effect and its replies come again`() throws {
        var session = Session()
        let sent = try #require(session.take(text("1", "lower back")).sent)
        let before = session.snapshot
        #expect(session.take(text("1", "lower back")) == .repeated(sent))
        #expect(session.snapshot == before)
        session.deliver(upTo: 1)
        #expect(session.take(text("1", "lower back")) == .repeated(Array(sent.dropFirst())))
        session.deliver(upTo: session.seq)
        #expect(session.take(text("1", "lower back")) == .repeated([]))
    }

    @Test func `another message of the same name is refused`() {
        var session = Session()
        _ = session.take(text("1", "lower back"))
        #expect(session.take(text("1", "neck")) == .refused(.otherContent))
        #expect(
            session.take(pick("1", "ask danger-now", ["none-of-these"])) == .refused(.otherContent))
    }

    @Test func `an answer to an earlier question does not count, and the open one is put outright`()
    {
        var session = Session()
        session.hear("lower back", "none")
        let before = session.snapshot?.answers
        let receipt = session.take(text("late", "none", seen: 3))
        #expect(receipt.summary == ["said-early", "confirm nerves"])
        #expect(session.snapshot?.answers == before)
    }

    @Test func `a danger sign is heard whatever had been seen`() {
        var session = Session()
        session.hear("lower back", "none")
        let receipt = session.take(text("late", "no, but now I can't pee at all", seen: 3))
        #expect(receipt.summary.contains { $0.hasPrefix("advise emergency") })
    }

    @Test func `a danger sign that is picked is heard whatever had been seen`() {
        for (seen, said) in [(nil, ["lower back", "none"]), (0, ["lower back"]), (nil, [])] {
            var session = Session()
            for text in said { session.hear(text) }
            let late = pick("late", "ask danger-now", ["chest-pain"], seen: seen)
            #expect(session.take(late).summary.contains { $0.hasPrefix("advise emergency") })
        }
    }

    @Test func `a question that stays open after a digression was seen when it was first put`() {
        var session = Session()
        session.hear("lower back")
        let shown = session.seq
        session.hear("what is massage?")
        let receipt = session.take(text("x", "none", seen: shown))
        #expect(receipt.summary == ["ask nerves"])
    }

    @Test func `a pick binds to the question it names`() {
        var session = Session()
        session.hear("lower back")
        #expect(
            session.take(pick("1", "ask danger-now", ["none-of-these"])).summary == ["ask nerves"])
        #expect(
            session.take(pick("2", "ask danger-now", ["none-of-these"])).summary
                == ["said-early", "confirm nerves"])
        #expect(
            session.take(pick("3", "confirm nerves", ["numb-saddle"])).summary.contains {
                $0.hasPrefix("advise emergency")
            })
    }

    @Test(arguments: [
        ["no-such-sign"], ["none-of-these", "not-sure"], ["not-sure", "no-such-sign"],
    ])
    func `what cannot be chosen is refused and costs nothing`(choices: [String]) {
        var session = Session()
        session.hear("lower back")
        let before = session.snapshot
        #expect(session.take(pick("1", "ask danger-now", choices)) == .refused(.noSuchChoice))
        #expect(session.snapshot == before)
        #expect(
            session.take(pick("1", "ask danger-now", ["none-of-these"])).summary == ["ask nerves"])
    }

    @Test(arguments: [
        ["collapse", "not-sure"], ["not-sure", "collapse"], ["collapse", "collapse"],
        ["collapse", "no-such-sign"], ["none-of-these", "not-sure", "collapse"],
    ])
    func `a danger sign counts whatever is picked beside it`(choices: [String]) {
        var session = Session()
        session.hear("lower back")
        let receipt = session.take(pick("1", "ask danger-now", choices))
        #expect(receipt.summary.contains { $0.hasPrefix("advise emergency") })
    }

    @Test func `a yes or no question can be answered by a button`() {
        var session = Session()
        session.hear(
            "my neck is stiff from my desk", "none", "none", "no", "38", "one week", "none")
        #expect(session.take(text("again", "/again")).summary == ["ask new-headache"])
        _ = session.take(pick("button", "ask new-headache", ["no"]))
        #expect(session.snapshot?.answers["new-headache"] == .no)
    }

    @Test func `nobody can have seen what was not sent`() {
        var session = Session()
        _ = session.take(text("1", "lower back"))
        #expect(session.take(text("2", "none", seen: 99)) == .refused(.seenTooMuch))
    }

    @Test func `after a farewell the next message begins anew, and the replies go on counting`()
        throws
    {
        var session = Session()
        session.hear("lower back")
        #expect(session.take(text("q", "/quit")).summary == ["farewell"])
        #expect(!session.isOpen)
        let last = session.seq
        let sent = try #require(session.take(text("n", "my neck is stiff")).sent)
        #expect(sent.first?.reply.reply == .welcome)
        #expect(sent.first?.seq == last + 1)
    }

    @Test func `a closed conversation begins anew`() {
        var session = Session()
        session.hear("lower back", "none")
        session.close()
        #expect(session.take(text("n", "neck")).summary.first == "welcome")
    }

    @Test func `who wants all forgotten leaves nothing behind but the names of messages`() {
        var session = Session()
        session.hear("lower back", "none")
        _ = session.take(text("f", "/forget"))
        #expect(session.undelivered.map(\.mid) == ["f", "f"])
        #expect(session.snapshot?.answers == [:])
        #expect(session.take(text("m0", "anything")) == .repeated([]))
    }

    @Test func `replies that nobody confirms are kept up to the bound`() {
        var session = Session()
        _ = session.take(text("0", "lower back", seen: 0))
        for number in 1...SessionLimits.undelivered {
            _ = session.take(text("\(number)", "/help", seen: 0))
        }
        #expect(session.undelivered.count == SessionLimits.undelivered)
        #expect(session.undelivered.last?.seq == session.seq)
    }
}
