import ChatSessions
import Conversation
import DialogArguments
import SessionStores

/// Fetches content for a server: what lies in the folder, if it is proven, and what the store has kept.
struct ContentDesk: Sendable {
    let dialogs: DialogOptions
    let script: String
    let audience: Audience
    /// So many turns are remembered for each version, over all lanes.
    let remembering: Int
    /// So many threads carry lines.
    let lanes: Int

    /// What lies in the folder now; refused when nothing was proven of it.
    func newest() throws -> ReadContent {
        let read = try ReadContent(dialogs, script: script)
        if let doubt = try dialogs.doubt(about: read.compiled.content) {
            throw CannotRun(doubt)
        }
        return read
    }

    /// The newest content, and whatever conversations in the store began with.
    func shelf(keptIn file: SQLiteFile?) throws -> ContentShelf {
        let newest = try newest()
        try keep(newest, in: file)
        return ContentShelf(lanes(of: setting(newest.compiled))) { version throws(StoreFailure) in
            let kept: KeptContent?
            do { kept = try file?.content(version) } catch { throw .unavailable }
            guard let kept, let read = try? ReadContent(kept) else { return nil }
            return turns(setting(read.compiled))
        }
    }

    /// Conversations that begin from now on go by what lies in the folder; says which version that is.
    func renew(_ shelf: ContentShelf, keptIn file: SQLiteFile?) throws -> String {
        let newest = try newest()
        guard newest.kept.version != shelf.newest.version else { return newest.kept.version }
        try keep(newest, in: file)
        let setting = setting(newest.compiled)
        setting.prepare()
        shelf.replaceNewest(with: lanes(of: setting))
        return newest.kept.version
    }

    private func keep(_ content: ReadContent, in file: SQLiteFile?) throws {
        try reportingProblems { () throws(StoreProblem) in try file?.keep(content.kept) }
    }

    private func setting(_ compiled: CompiledContent) -> TalkSetting {
        TalkSetting(compiled.content, audience: audience, lexicon: compiled.lexicon)
    }

    private func lanes(of setting: TalkSetting) -> [Turns] {
        (0..<lanes).map { _ in turns(setting) }
    }

    private func turns(_ setting: TalkSetting) -> Turns {
        Turns(setting, remembering: (remembering + lanes - 1) / lanes)
    }
}
