package import ClinicalKnowledge
package import DialogEngine
package import LanguageUnderstanding

/// One person's conversation: interpret, step, words.
///
/// One line in, messages out.
package struct Talk: Sendable {
    package let content: Content
    package let audience: Audience
    /// Compiled when the person first speaks, unless it is shared with other talks.
    private var lexicon: Lexicon?
    package private(set) var snapshot: Snapshot
    /// What the last turn heard and decided, for traces.
    package private(set) var lastExchange: Exchange?

    /// A new talk, or one that goes on from a saved snapshot.
    package init(
        _ content: Content, audience: Audience = Audience(), lexicon: Lexicon? = nil,
        resuming snapshot: Snapshot = Snapshot()
    ) {
        self.content = content
        self.audience = audience
        self.lexicon = lexicon
        self.snapshot = snapshot
    }

    package var isClosed: Bool { snapshot.phase == .closed }

    /// The last thing said was that everything be forgotten.
    package var hasForgotten: Bool { lastExchange?.turn.replies.contains(.forgotten) == true }

    package mutating func begin(given answers: [(FindingID, Answer)] = []) -> [Message] {
        finish(content.script.begin(given: answers), heard: nil)
    }

    /// The welcome alone, for a talk that begins with answers.
    package var welcome: Message { words(.welcome) }

    package mutating func say(_ line: String) -> [Message] {
        guard line.utf8.count <= Limits.utteranceBytes else { return take(.tooLong) }
        let expectation = content.script.expectation(snapshot)
        let lexicon = self.lexicon ?? content.lexicon()
        self.lexicon = lexicon
        let subject = content.script.subject(of: snapshot)
        var heard = lexicon.interpret(line, expecting: expectation, about: subject)
        if subject == .speaker, content.script.namesAnother(heard) {
            heard = lexicon.interpret(line, expecting: expectation, about: .another)
        }
        return finish(content.script.step(snapshot, .heard(heard)), heard: heard)
    }

    /// Anything but words: silence, an end, a line that is too long.
    package mutating func take(_ input: Input) -> [Message] {
        finish(content.script.step(snapshot, input), heard: nil)
    }

    private mutating func finish(_ turn: Turn, heard: Interpretation?) -> [Message] {
        snapshot = turn.snapshot
        let messages = turn.replies.map(words)
        lastExchange = Exchange(heard: heard, turn: turn, messages: messages)
        return messages
    }

    private func words(_ reply: Reply) -> Message {
        Wording(content: content, audience: audience).message(reply)
    }
}

/// One turn with all that led to it.
package struct Exchange: Sendable {
    package let heard: Interpretation?
    package let turn: Turn
    package let messages: [Message]
}
