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
    /// The first record that is not what was written.
    let broken: Int?

    init(_ name: ConversationName, in options: StoreOptions, country: Country) throws {
        let file = try options.openExisting()
        let walk = try reportingProblems { () throws(StoreProblem) in try file.walk(name.key) }
        guard let walk else { throw CannotRun("nothing is kept of this conversation") }
        records = walk.records
        broken = walk.broken
        var known: [String: Turns] = [:]
        do {
            let told = try Journal(walk.records.map(\.record)).retold { version in
                let turns = known[version] ?? Self.turns(version, in: file, country)
                known[version] = turns
                return turns
            }
            turns = zip(told, walk.records).map { ($0, $1.time) }
        } catch {
            throw CannotRun("the content that the conversation went by is not kept")
        }
    }

    private static func turns(
        _ version: String, in file: SQLiteFile, _ country: Country
    ) -> Turns? {
        guard let kept = file.content(version), let read = try? ReadContent(kept) else {
            return nil
        }
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
