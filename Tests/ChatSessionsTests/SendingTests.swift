import Testing

@testable import ChatSessions

/// What a message can have been an answer to.
@Suite struct SendingTests {
    @Test func `what goes out with a flush is seen by what arrives after it`() {
        var sending = Sending()
        sending.send(upTo: 3, with: 1)
        #expect(sending.sent(after: 0) == 0)
        #expect(sending.sent(after: 1) == 3)
    }

    @Test func `two turns in one flush are seen together`() {
        var sending = Sending()
        sending.send(upTo: 3, with: 1)
        sending.send(upTo: 5, with: 1)
        #expect(sending.sent(after: 0) == 0)
        #expect(sending.sent(after: 1) == 5)
    }

    @Test func `between two flushes the first is seen`() {
        var sending = Sending()
        sending.send(upTo: 3, with: 1)
        sending.send(upTo: 5, with: 4)
        #expect(sending.sent(after: 1) == 3)
        #expect(sending.sent(after: 3) == 3)
        #expect(sending.sent(after: 4) == 5)
    }

    @Test func `another line begins with what was delivered`() {
        var sending = Sending(after: 7)
        #expect(sending.sent(after: 0) == 7)
        sending.send(upTo: 9, with: 1)
        #expect(sending.sent(after: 0) == 7)
        #expect(sending.sent(after: 1) == 9)
    }
}
