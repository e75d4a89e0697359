import Conversation
import ShippedContent
import Testing

@testable import ChatSessions

/// Every shipped transcript, with a fault at every one of its writes: it ends as if nothing had been.
@Suite struct PowerCutTests {
    @Test(arguments: [SimulatedDisk.Fault.refuses, .delays, .losesWrite, .losesAnswer])
    func `whatever goes wrong at whichever write, nothing is lost and nothing is doubled`(
        fault: SimulatedDisk.Fault
    ) {
        var faults = 0
        for talk in shippedTranscripts where talk.given.isEmpty {
            let calm = SimulatedDisk()
            let expected = play(talk.typed, on: calm)
            for write in 1...max(1, calm.writes) {
                let replies = play(talk.typed, on: SimulatedDisk(fault, at: write))
                #expect(replies == expected, "\(talk.name), write \(write)")
                faults += 1
            }
        }
        #expect(faults > 900)
    }

    @Test func `a store that answers before it has synced is found out`() throws {
        let talk = try #require(shippedTranscripts.first { $0.given.isEmpty && $0.typed.count > 4 })
        let expected = play(talk.typed, on: SimulatedDisk())
        #expect(play(talk.typed, on: SimulatedDisk(.lies, at: 3)) != expected)
    }

    /// Sends each message until it is answered, over as many houses as that takes.
    ///
    /// - Returns: the ids of all replies by their numbers, or what could not be.
    private func play(_ typed: [String], on disk: SimulatedDisk) -> [String] {
        var line = NotedLine(Sessions(shippedTurns, store: disk))
        var replies: [String] = []
        func note(_ sent: [Sent]) {
            for sent in sent {
                if sent.seq == replies.count + 1 {
                    replies.append(sent.reply.id)
                } else if sent.seq > replies.count || replies[sent.seq - 1] != sent.reply.id {
                    replies.append("reply \(sent.seq) is \(sent.reply.id)")
                }
            }
        }
        for (index, text) in typed.enumerated() {
            let message = text.isEmpty ? " " : text
            var isAnswered = false
            for _ in 0..<4 where !isAnswered {
                let before = line.outcomes.count
                line.say(ChatSessionsTests.text("m\(index)", message, seen: replies.count))
                _ = disk.goOn()
                switch line.outcomes.dropFirst(before).first {
                case .taken(let sent), .repeated(let sent):
                    note(sent)
                    isAnswered = true
                case .notKept: break
                case .some(let other): return replies + ["\(other)"]
                case nil:
                    guard disk.restart() else { return replies + ["no answer"] }
                    line = NotedLine(Sessions(shippedTurns, store: disk))
                    line.sessions.summon(anna) { _ in }
                    if case .resumed(let sent) = line.sessions.resume(
                        anna, have: replies.count, on: line, with: 0)
                    {
                        note(sent)
                    }
                }
            }
        }
        return replies
    }
}
