import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

/// One case being played.
struct ChatGame {
    let content: Content
    var talk: Talk
    private(set) var replies: [Message] = []
    private var checked = 0
    /// Every reply of this block must be written down.
    private var isStrict = false
    private var forbidden: [String] = []
    private var line = 1

    init(_ player: ChatPlayer) {
        content = player.content
        talk = Talk(player.setting)
    }

    mutating func begin(_ chat: ChatCase) throws(ChatFailure) {
        line = chat.line
        replies = talk.begin(given: chat.answers(content.knowledge))
        try reload()
    }

    mutating func take(_ step: ChatCase.Step) throws(ChatFailure) {
        if case .never(let pattern) = step.kind {
            forbidden.append(pattern)
            return
        }
        switch step.kind {
        case .say, .play, .disposition, .answer, .because: try endBlock()
        case .reply, .words, .never: break
        }
        line = step.line
        switch step.kind {
        case .say(let text): try say(text, isStrict: true)
        case .play(let texts): for text in texts { try say(text, isStrict: false) }
        case .reply(let id): try check(id)
        case .words(let pattern): try checkWords(pattern)
        case .disposition(let word): try compare(word, disposition)
        case .answer(let finding, let value):
            try compare(value, talk.snapshot.answers[FindingID(finding)]?.text ?? "none")
        case .because(let ids):
            try compare(ids.sorted().joined(separator: " "), because.joined(separator: " "))
        case .never: break
        }
    }

    /// Nothing extra: replies that were to be written down and were not.
    mutating func endBlock() throws(ChatFailure) {
        guard isStrict || checked > 0, checked < replies.count else { return }
        let extra = replies[checked...].map { "< \($0.id)" }.joined(separator: "\n")
        throw ChatFailure(line: line, expected: "no further reply", actual: extra)
    }

    var disposition: String {
        content.script.disposition(given: talk.snapshot.answers)?.rawValue ?? "none"
    }

    var because: [String] {
        guard let level = content.script.disposition(given: talk.snapshot.answers) else {
            return []
        }
        return content.script.advice(level, given: talk.snapshot.held).because.map(\.text).sorted()
    }

    mutating func say(_ text: String, isStrict: Bool) throws(ChatFailure) {
        replies = talk.say(text)
        checked = 0
        self.isStrict = isStrict
        try reload()
        for pattern in forbidden {
            if let reply = replies.first(where: { $0.id.matches(pattern: pattern) }) {
                throw ChatFailure(
                    line: line, expected: "no reply \(pattern)", actual: "< \(reply.id)")
            }
        }
    }

    private mutating func check(_ id: String) throws(ChatFailure) {
        guard checked < replies.count else {
            throw ChatFailure(line: line, expected: "< \(id)", actual: "no further reply")
        }
        guard replies[checked].id.matches(pattern: id) else {
            let actual = replies.map { "< \($0.id)" }.joined(separator: "\n")
            throw ChatFailure(line: line, expected: "< \(id)", actual: actual)
        }
        checked += 1
    }

    private func checkWords(_ pattern: String) throws(ChatFailure) {
        guard checked > 0 else {
            throw ChatFailure(line: line, expected: "| \(pattern)", actual: "no reply above")
        }
        let text = replies[checked - 1].text.singleSpaced
        guard text.matches(pattern: pattern) else {
            throw ChatFailure(line: line, expected: "| \(pattern)", actual: "| \(text)")
        }
    }

    private func compare(_ expected: String, _ actual: String) throws(ChatFailure) {
        guard expected == actual else {
            throw ChatFailure(line: line, expected: expected, actual: actual)
        }
    }

    /// The snapshot must survive being kept.
    private mutating func reload() throws(ChatFailure) {
        let saved = talk.snapshot.json.line
        var issues: [Issue] = []
        let read = Snapshot.read(
            Array(saved.utf8), file: "snapshot", for: content.script, issues: &issues)
        guard let read, read == talk.snapshot else {
            throw ChatFailure(line: line, expected: "the snapshot as it was", actual: saved)
        }
        talk = talk.reloaded(read)
    }
}
