import ClinicalKnowledge
import DialogEngine

/// Brings the replies of a transcript up to date with the content.
package struct ChatBlessing: Sendable {
    package let player: ChatPlayer

    package init(player: ChatPlayer) { self.player = player }

    /// The new lines of the file and what changes.
    ///
    /// - Throws: the first claim of a disposition that would become milder; nothing is blessed then.
    package func bless(
        _ file: ChatFile
    ) throws(ChatFailure) -> (lines: [String], changes: [LineChange]) {
        var replaced: [Int: [String]] = [:]
        for chat in file.cases where player.play(chat, path: file.path) != .passed {
            try bless(chat, in: file, into: &replaced)
        }
        let lines = file.lines.enumerated().flatMap { replaced[$0.offset + 1] ?? [$0.element] }
        return (lines, LineChange.changes(from: file.lines, to: lines))
    }

    private func bless(
        _ chat: ChatCase, in file: ChatFile, into replaced: inout [Int: [String]]
    ) throws(ChatFailure) {
        var game = ChatGame(player)
        try game.begin(chat)
        var anchor = chat.given.map(\.line).max() ?? chat.line
        var isWritten = false
        var words: [(id: String, pattern: String)] = []
        var last = ""
        var block: [Int] = []
        var advised: (level: Disposition, line: Int)?
        func holdAdvice(_ game: ChatGame) throws(ChatFailure) {
            guard let (level, line) = advised else { return }
            let now = game.replies.compactMap { $0.id.after("advise ") }
                .compactMap(Disposition.init(rawValue:)).max()
            try refuseMilder(level.rawValue, now?.rawValue ?? "no advice", line: line)
        }
        func close(_ game: ChatGame) throws(ChatFailure) {
            try holdAdvice(game)
            guard isWritten else { return }
            for line in block { replaced[line] = [] }
            let old = replaced[anchor] ?? [file.lines[anchor - 1]]
            replaced[anchor] = old + game.replies.flatMap { lines(of: $0, keeping: words) }
        }
        for step in chat.steps {
            switch step.kind {
            case .say(let text):
                try close(game)
                try game.say(text, isStrict: false)
                (anchor, isWritten, words, block, advised) = (step.line, true, [], [], nil)
            case .play(let texts):
                try close(game)
                for text in texts { try game.say(text, isStrict: false) }
                (anchor, isWritten, words, block, advised) = (step.line, false, [], [], nil)
            case .reply(let id):
                last = id
                isWritten = true
                block.append(step.line)
                if let level = id.after("advise ").flatMap(Disposition.init(rawValue:)),
                    level > advised?.level ?? .selfCare
                {
                    advised = (level, step.line)
                }
            case .words(let pattern):
                words.append((last, pattern))
                block.append(step.line)
            case .disposition(let word):
                try holdAdvice(game)
                let now = game.disposition
                try refuseMilder(word, now, line: step.line)
                replaced[step.line] = ["= disposition \(now)"]
            case .answer(let finding, _):
                let answer = game.talk.snapshot.answers[FindingID(finding)]?.text ?? "none"
                replaced[step.line] = ["= answer \(finding) \(answer)"]
            case .because(let ids):
                if game.because.isEmpty {
                    throw ChatFailure(
                        line: step.line, expected: ids.joined(separator: " "),
                        actual:
                            "no reason is left; that is never blessed, edit the file if it is meant"
                    )
                }
                replaced[step.line] = ["= because \(game.because.joined(separator: " "))"]
            case .never: break
            }
        }
        try close(game)
    }

    /// The lines of a reply: its id, and the words that were claimed of it and still hold, or its own.
    private func lines(
        of reply: Message, keeping words: [(id: String, pattern: String)]
    ) -> [String] {
        let text = reply.text.singleSpaced
        let own = words.filter { reply.id.matches(pattern: $0.id) }.map { claimed in
            text.matches(pattern: claimed.pattern)
                ? "  | \(claimed.pattern)" : "  | \(text.prefix(60).trimmedPrefix)*"
        }
        return ["< \(reply.id)"] + own
    }

    private func refuseMilder(
        _ before: String, _ after: String, line: Int
    ) throws(ChatFailure) {
        guard let old = Disposition(rawValue: before) else { return }
        if let new = Disposition(rawValue: after), new >= old { return }
        throw ChatFailure(
            line: line, expected: "\(before) or more urgent",
            actual: "\(after); a milder disposition is never blessed, edit the file if it is meant")
    }
}

extension Substring {
    /// Without a word cut in half at the end.
    fileprivate var trimmedPrefix: String {
        lastIndex(of: " ").map { String(self[..<$0]) } ?? String(self)
    }
}
