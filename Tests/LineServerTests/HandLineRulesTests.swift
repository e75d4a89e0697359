import ChatSessions
import NIOCore
import NIOEmbedded
import Testing

@testable import LineServer

/// A talk by hand.
@Suite struct HandLineRulesTests {
    @Test func `a person is greeted, told how to come back, and asked`() throws {
        let greeting = try TestLine.byHand(house()).text()
        #expect(greeting.hasPrefix("I am not an emergency service"))
        #expect(greeting.contains(/type \/resume [a-z]{5}(-[a-z]{5}){3}\n/))
        #expect(greeting.hasSuffix("what is wrong, and since when?\n\n> "))
    }

    @Test func `lines that come together are answered one after the other`() throws {
        let line = try TestLine.byHand(house())
        _ = try line.text()
        let answers = try line.say("my lower back hurts\nnone\n")
        #expect(answers.split(separator: "> ").count == 2)
        #expect(answers.contains("First the signs that cannot wait."))
        #expect(answers.contains("1  numb, tingling or odd feeling between the legs"))
    }

    @Test func `an empty line repeats the question`() throws {
        let line = try TestLine.byHand(house())
        _ = try line.text()
        _ = try line.say("my lower back hurts\nnone\nnone\n")
        #expect(try line.say("\n") == "How old are you?\n\n> ")
    }

    @Test func `a line over the limit or not UTF-8 is refused whole with one sentence`() throws {
        var limits = ServerLimits()
        limits.handLineBytes = 20
        let line = try TestLine.byHand(house(limits: limits))
        _ = try line.text()
        let tooLong = try line.say(String(repeating: "a", count: 21) + "\n")
        #expect(tooLong.hasPrefix("That line was too long for me to read; I read up to 20 bytes"))
        _ = try line.channel.writeInbound(ByteBuffer(bytes: [0xC3, 0x0A]))
        #expect(try line.text().hasPrefix("I could not read that line"))
    }

    @Test func `a word brings a person back to where they were`() throws {
        let house = house()
        let first = try TestLine.byHand(house)
        let word = try resumeWord(first.text())
        _ = try first.say("my lower back hurts\nnone\nnone\n")
        try first.cut()
        let second = try TestLine.byHand(house)
        _ = try second.text()
        let answer = try second.say("/resume \(word.uppercased())\n")
        #expect(
            answer == "Here you are again. We go on where we were.\n\nHow old are you?\n\n> ")
        #expect(try second.say("44\n").hasPrefix("How long have you had it"))
    }

    @Test func `who comes back takes the conversation from the line it was on`() throws {
        let house = house()
        let first = try TestLine.byHand(house)
        let word = try resumeWord(first.text())
        _ = try first.say("my lower back hurts\n")
        let second = try TestLine.byHand(house)
        _ = try second.text()
        _ = try second.say("/resume \(word)\n")
        #expect(try first.text().hasPrefix("This conversation now goes on at another line."))
        #expect(!first.isOpen)
    }

    @Test func `a wrong word is said to be wrong, and five close the line`() throws {
        let line = try TestLine.byHand(house())
        _ = try line.text()
        for _ in 0..<4 {
            #expect(try line.say("/resume lusab-babad-gutih-tugad\n").hasSuffix("> "))
        }
        _ = try line.say("/resume\n")
        #expect(!line.isOpen)
    }

    @Test func `goodbye closes the line`() throws {
        let line = try TestLine.byHand(house())
        _ = try line.text()
        #expect(try line.say("/quit\n").hasPrefix("Goodbye."))
        #expect(!line.isOpen)
    }

    @Test func `a line that was opened and left leaves nothing behind`() throws {
        let house = house()
        let line = try TestLine.byHand(house)
        #expect(house.sessions.count == 1)
        try line.cut()
        #expect(house.sessions.count == 0)
    }

    @Test
    func `one person more than the limit is told to come back, and to call when it cannot wait`()
        throws
    {
        var limits = ServerLimits()
        limits.handConnections = 1
        let house = house(limits: limits)
        let first = try TestLine.byHand(house)
        let second = try TestLine.byHand(house)
        #expect(try second.text().hasPrefix("Too many people are here at the moment."))
        #expect(!second.isOpen)
        #expect(first.isOpen)
        try first.cut()
        #expect(try TestLine.byHand(house).text().hasPrefix("I am not an emergency service"))
    }

    @Test func `a stopping server says so with the number to call`() throws {
        let house = house()
        let line = try TestLine.byHand(house)
        _ = try line.text()
        for open in house.lines { open.stop() }
        #expect(try line.text().hasPrefix("This service has to stop for now."))
        #expect(!line.isOpen)
    }

    private func resumeWord(_ greeting: String) throws -> String {
        let match = try #require(greeting.firstMatch(of: /\/resume ([a-z-]+)/))
        return String(match.output.1)
    }
}

extension TestLine {
    /// Types something; everything that is printed for it.
    fileprivate func say(_ typed: String) throws -> String {
        guard isOpen else { return "" }
        try channel.writeInbound(ByteBuffer(string: typed))
        return try text()
    }
}
