import ClinicalKnowledge
import Conversation
import DialogEngine
import LanguageUnderstanding
import ShippedContent
import StrictJSON
import Testing

@testable import ChatSessions

/// A conversation is its journal: what is folded from the records is what was.
@Suite struct JournalTests {
    @Test func `every transcript comes back from its journal, record by record`() throws {
        for talk in shippedTranscripts where talk.given.isEmpty {
            let (session, journal) = play(talk.typed)
            let read = try Journal(
                journal.records.map { record in
                    let bytes = record.bytes
                    #expect(RecordText.expanded(bytes) == record.json.bytes, "\(talk.name)")
                    let read = try #require(
                        JournalRecord(number: record.number, kept: bytes), "\(talk.name)")
                    #expect(read.json == record.json, "\(talk.name)")
                    return read
                })
            let restored = try read.restored { _ in shippedTurns }
            #expect(restored.session == session, "\(talk.name)")
            #expect(restored.differing == [], "\(talk.name)")
        }
    }

    @Test func `wherever a conversation is cut off, it goes on from there`() throws {
        let typed = [
            "lower back went when I picked up the shopping, no fever", "none", "what is massage?",
            "none", "44", "/back", "45", "three weeks", "/change age", "46", "bye",
            "my neck hurts", "none",
        ]
        let (_, journal) = play(typed)
        var session = Session()
        for (index, text) in typed.enumerated() {
            let cut = try Journal(Array(journal.records[..<index])).restored { _ in shippedTurns }
            #expect(cut.session == session)
            _ = session.take(message(index, text))
            session.records = index + 1
        }
    }

    @Test func `in short or at length, a conversation comes back the same, whatever was delivered`()
        throws
    {
        var short = 0
        for talk in shippedTranscripts where talk.given.isEmpty {
            for delay in 0...3 {
                let (_, journal) = play(talk.typed + ["/help", "none"], delay: delay)
                for count in 1...journal.records.count {
                    let journal = Journal(Array(journal.records.prefix(count)))
                    guard
                        let restored = try journal.restoredInShort(by: { _ in shippedTurns })
                    else { continue }
                    short += 1
                    #expect(try restored.session == atLength(journal), "\(talk.name), \(count)")
                    #expect(restored.turns === shippedTurns)
                }
            }
        }
        #expect(short > 1000)
    }

    private func atLength(_ journal: Journal) throws -> Session {
        var restored = Journal.Restoration()
        for record in journal.records { _ = try restored.redo(record) { _ in shippedTurns } }
        return restored.session
    }

    @Test func `a pick, a silence and a greeting are kept as well`() throws {
        var session = Session()
        var records: [JournalRecord] = []
        for message in [
            PatientMessage(mid: "0", said: .begin), text("1", "lower back"),
            pick("2", "ask danger-now", ["none-of-these"], seen: 4),
            PatientMessage(mid: "3", said: .silence(.seconds(700))),
            text("4", String(repeating: "x", count: 70_000)), text("5", "\0\u{1F600} \"\\"),
        ] {
            if let record = session.record(message) { records.append(record) }
        }
        #expect(records.count == 6)
        let read = try records.map { record in
            try #require(
                JournalRecord(number: record.number, kept: record.bytes))
        }
        #expect(try Journal(read).restored { _ in shippedTurns }.session == session)
    }

    @Test func `where the engine would decide otherwise, what was kept holds and is reported`()
        throws
    {
        let (session, journal) = play(["lower back", "none", "none", "44"])
        for number in journal.records.indices {
            var records = journal.records
            let turn = try #require(records[number].turn)
            records[number] = JournalRecord(number: number + 1, event: .turn(turn.doubted))
            let restored = try Journal(records).restored { _ in shippedTurns }
            #expect(restored.differing == [number + 1])
            #expect(restored.session.snapshot == session.snapshot)
            #expect(restored.session.seq == session.seq)
            #expect(restored.session.undelivered.last == session.undelivered.last)
        }
    }

    @Test func `what the engine does not say any more is replaced by what is open`() throws {
        let (_, journal) = play(["lower back", "none"])
        let turn = try #require(journal.records[1].turn)
        let other = KeptTurn(
            message: turn.message, delivered: turn.delivered, setting: nil,
            outcome: KeptOutcome(
                engine: 0, input: .heard(Interpretation(answer: .unsure)),
                replies: ["ask old-question"], change: turn.outcome.change,
                digest: turn.outcome.digest))
        let records = [journal.records[0], JournalRecord(number: 2, event: .turn(other))]
        let restored = try Journal(records).restored { _ in shippedTurns }
        #expect(restored.session.undelivered.last?.reply.id == "ask nerves")
        #expect(restored.differing == [2])
    }

    @Test func `a gap, a record out of its place and unknown content lead to a new beginning`()
        throws
    {
        let (session, journal) = play(["lower back", "none", "none"])
        var gap = journal.records
        gap.remove(at: 1)
        for records in [gap, journal.records.reversed(), Array(journal.records.dropFirst())] {
            let restored = try Journal(records).restored { _ in shippedTurns }
            #expect(restored.begun?.record.isLoss == true)
        }
        let restored = try journal.restored { _ in nil }
        let lost = JournalRecord(
            number: 4, event: .lost(Loss(reason: .content, seq: session.seq)))
        #expect(restored.begun?.record == lost)
        #expect(restored.begun?.version == shippedTurns.version)
        #expect(
            restored.session == Session(after: Loss(reason: .content, seq: session.seq), record: 4))
    }

    @Test func `after a loss the emergency number comes first, and numbers go on`() throws {
        let (before, journal) = play(["lower back", "none", "none"])
        var session = try journal.restored { _ in nil }.session
        let sent = try #require(session.take(text("new", "neck", seen: before.seq)).sent)
        #expect(
            sent.map(\.reply.id) == ["lost", "welcome", "noted site", "ask danger-now"])
        #expect(sent.map(\.seq) == Array(before.seq + 1...before.seq + 4))
        for reply in sent.prefix(2) {
            #expect(reply.reply.setting.words(reply.reply.reply).text.contains("call 112"))
        }
        #expect(session.take(text("next", "none")).summary == ["ask neck-danger"])
    }

    @Test func `of records that cannot be read it is taken that they had many replies`() throws {
        let (_, journal) = play(["lower back", "none", "none"])
        let damaged = Journal(
            Array(journal.records.prefix(1)), damage: Journal.Damage(first: 2, last: 9))
        let restored = try damaged.restored { _ in shippedTurns }
        #expect(restored.session.seq == 3 + 8 * SessionLimits.repliesOfLostRecord)
        #expect(restored.begun?.record.number == 10)
        let mostReplies = journal.records.compactMap(\.turn?.outcome.replies.count).max() ?? 0
        #expect(mostReplies < SessionLimits.repliesOfLostRecord)
    }

    @Test func `a conversation that was lost and has gone on comes back as it was`() throws {
        let (_, journal) = play(["lower back", "none", "none"])
        let restored = try journal.restored { _ in nil }
        var session = restored.session
        var records = journal.records + [try #require(restored.begun?.record)]
        for (index, text) in ["neck", "none"].enumerated() {
            if let record = session.record(message(10 + index, text)) { records.append(record) }
        }
        let read = try records.map { record in
            try #require(JournalRecord(number: record.number, kept: record.bytes))
        }
        #expect(read.count == 6)
        let again = try Journal(Array(read.dropFirst(3))).restored { _ in shippedTurns }
        #expect(again.session == session)
        #expect(again.differing == [])
        // A store that leaves the past where it is gives the same.
        #expect(try Journal(read).restored { _ in shippedTurns }.session == session)
    }

    @Test func `what cannot be followed is told as it was kept, until it can be again`() throws {
        let (_, journal) = play(["lower back", "none", "none", "bye", "my neck hurts", "none"])
        let gap = Journal(journal.records.filter { $0.number != 2 })
        let told = try gap.retold { _ in shippedTurns }
        #expect(told.map(\.number) == [1, 3, 4, 5, 6])
        #expect(told.map(\.isUnplayed) == [false, true, true, false, false])
        #expect(told[1].said == .text("none"))
        #expect(told[1].replies == ["ask age"])
        #expect(try journal.retold { _ in nil }.allSatisfy(\.isUnplayed))
    }

    @Test func `after a wish to be forgotten nothing said before is in the journal`() throws {
        let (session, journal) = play(["my lower back hurts", "numb when I wipe", "/forget"])
        let last = try #require(journal.records.last)
        #expect(last.isForgetting)
        #expect(!last.json.line.contains("lower") && !last.json.line.contains("numb"))
        var restored = try Journal([last]).restored { _ in shippedTurns }.session
        #expect(restored.seq == session.seq)
        #expect(
            restored.undelivered.map(\.reply.id) == ["welcome", "forgotten", "ask opening"])
        #expect(restored.take(message(0, "my lower back hurts")) == .repeated([]))
        #expect(restored.take(text("new", "neck")).summary.last == "ask danger-now")
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"closed":false}"#, #"{"mid":"1"}"#,
        #"{"closed":true,"mid":"1"}"#, #"{"closed":true} "x""#,
    ])
    func `what is no record is not taken for one`(text: String) {
        #expect(JournalRecord(number: 1, kept: RecordText.shortened(Array(text.utf8))) == nil)
    }

    private func message(_ number: Int, _ text: String) -> PatientMessage {
        ChatSessionsTests.text("m\(number)", text)
    }

    /// - Parameter delay: How many replies the person has not seen yet when they write.
    private func play(_ typed: [String], delay: Int = 0) -> (Session, Journal) {
        var session = Session()
        var records: [JournalRecord] = []
        for (index, text) in typed.enumerated() {
            let message = ChatSessionsTests.text(
                "m\(index)", text, seen: delay == 0 ? nil : max(0, session.seq - delay))
            if let record = session.record(message) { records.append(record) }
        }
        return (session, Journal(records))
    }
}

extension KeptTurn {
    /// As an engine would have kept it that came to another snapshot.
    fileprivate var doubted: KeptTurn {
        KeptTurn(
            message: message, delivered: delivered, setting: setting,
            outcome: KeptOutcome(
                engine: 0, input: outcome.input, replies: outcome.replies, change: outcome.change,
                digest: "0"))
    }
}
