import ChatSessions
import ClinicalKnowledge
import Conversation
import DialogArguments
import SessionStores
import StrictJSON

/// All that is kept of one conversation, for the commands that show it.
struct KeptConversation {
    let records: [KeptSession.DatedRecord]
    /// What can be told of the records, and when each was kept.
    let turns: [(RetoldTurn, time: Int)]
    /// What cannot be told, and why; nothing when all can.
    let gap: String?

    /// - Parameter country: Whose telephone numbers to give, if not those that were given then.
    init(_ name: ConversationName, in options: StoreOptions, country: Country?) throws {
        let file = try options.openExisting()
        let walk = try reportingProblems { () throws(StoreProblem) in try file.walk(name.key) }
        guard let walk else { throw CannotRun("nothing is kept of this conversation") }
        records = walk.records
        var known: [KeptSetting: Turns] = [:]
        let told = try reportingProblems { () throws(StoreProblem) in
            do {
                return try Journal(walk.records.map(\.record)).retold {
                    setting throws(StoreFailure) in
                    if let turns = known[setting] { return turns }
                    let turns = try Self.turns(
                        setting.version, in: file, country ?? setting.country)
                    known[setting] = turns
                    return turns
                }
            } catch {
                throw StoreProblem("the store cannot be read")
            }
        }
        turns = zip(told, walk.records).map { ($0, $1.time) }
        gap = Self.gap(walk.broken, told)
    }

    private static func gap(_ broken: [Int], _ told: [RetoldTurn]) -> String? {
        func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
        if broken.first == 0 { return "the key of the conversation is not what was written" }
        let unplayed = told.filter(\.isUnplayed).map(\.number)
        var parts: [String] = []
        if !broken.isEmpty { parts.append("not what was written: record \(list(broken))") }
        if !unplayed.isEmpty {
            parts.append(
                "told without the words of the replies, since an earlier record or the content cannot "
                    + "be read: record \(list(unplayed))")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private static func turns(
        _ version: String, in file: SQLiteFile, _ country: Country
    ) throws(StoreFailure) -> Turns? {
        let kept: KeptContent?
        do { kept = try file.content(version) } catch { throw .unavailable }
        guard let kept, let read = try? ReadContent(kept) else { return nil }
        return Turns(
            TalkSetting(
                read.compiled.content, audience: Audience(country: country, keeping: .store),
                lexicon: read.compiled.lexicon))
    }

    /// Everything, for programs.
    func json(_ name: SessionKey) -> JSONValue {
        let owner: JSONValue =
            switch name.owner {
            case .relay(let relay): .members(["relay": .string(relay), "name": .string(name.name)])
            case .byHand: .members(["resume": .string(name.name)])
            }
        return .members([
            "conversation": owner,
            "records": .array(
                zip(records, turns).map { record, turn in
                    .members([
                        "number": .number(Double(record.record.number)),
                        "time": .string(UTCTime(seconds: record.time).text),
                        "kept": record.record.json,
                        "said-back": .texts(turn.0.messages.map(\.text)),
                    ])
                }),
        ])
    }

    /// Everything that was said, for people.
    var transcript: String {
        turns.map { turn, time in
            var lines = [UTCTime(seconds: time).text]
            if let said = turn.said { lines.append("> \(said.shown)") }
            let layout = Layout(width: LayoutLimits.widestText)
            lines += turn.messages.map { layout.text($0) + "\n" }
            if turn.isUnplayed { lines += turn.replies.map { "(replied: \($0))\n" } }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension PatientMessage.Said {
    /// As it can be shown on any terminal.
    var shown: String {
        switch self {
        case .begin: "(came)"
        case .text(let text): String(JSONValue.string(text).line.dropFirst().dropLast())
        case .pick(let question, let choices):
            "(chose \(choices.joined(separator: ", ")) of \(question))"
        case .silence(let duration): "(said nothing for \(duration.components.seconds) s)"
        }
    }
}
