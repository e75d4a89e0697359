package import ClinicalKnowledge
package import DialogEngine
package import LanguageUnderstanding

/// One person's conversation: interpret, step, words.
///
/// One line in, messages out.
package struct Talk: Sendable {
    package let setting: TalkSetting
    private(set) var standpoint: Standpoint
    private var said: OwnWords
    /// What the last turn heard and decided, for traces.
    package private(set) var lastExchange: Exchange?

    /// A new talk, or one that goes on from a saved snapshot.
    package init(
        _ setting: TalkSetting, resuming snapshot: Snapshot = Snapshot(),
        said: OwnWords = OwnWords()
    ) {
        self.setting = setting
        self.said = said
        standpoint = setting.content.script.standpoint(of: snapshot)
    }

    package var snapshot: Snapshot { standpoint.snapshot }

    /// For somebody who takes over, as things stand now.
    package var summary: Summary {
        let handover = setting.content.script.handover(standpoint)
        return setting.wording(said).summary(of: handover)
    }

    /// The same talk as if it had just been read from where it was kept.
    func reloaded(_ snapshot: Snapshot) -> Talk {
        Talk(setting, resuming: snapshot, said: said)
    }

    /// Where the open question stands, in words like "danger signs, 2 of 4".
    package var whereabouts: String? {
        setting.content.script.whereabouts(standpoint).map(setting.wording(said).text)
    }

    package var isClosed: Bool { snapshot.phase == .closed }

    /// The last thing said was that everything be forgotten.
    package var hasForgotten: Bool { lastExchange?.turn.replies.contains(.forgotten) == true }

    package mutating func begin(given answers: [(FindingID, Answer)] = []) -> [Message] {
        finish(setting.content.script.begin(given: answers), heard: nil)
    }

    /// The welcome alone, for a talk that begins with answers.
    package var welcome: Message { setting.words(.welcome) }

    package mutating func say(_ line: String) -> [Message] {
        take(setting.input(from: line, at: standpoint), typed: line)
    }

    /// Words as they were understood, silence, an end, a line that is too long.
    package mutating func take(_ input: Input) -> [Message] {
        take(input, typed: "")
    }

    private mutating func take(_ input: Input, typed line: String) -> [Message] {
        let turn = setting.content.script.step(standpoint, input)
        said.hear(line, turn, input.heard)
        return finish(turn, heard: input.heard)
    }

    private mutating func finish(_ turn: Turn, heard: Interpretation?) -> [Message] {
        standpoint = turn.standpoint
        let messages = turn.replies.map { setting.words($0, said: said) }
        lastExchange = Exchange(heard: heard, turn: turn, messages: messages)
        return messages
    }
}

/// One turn with all that led to it.
package struct Exchange: Sendable {
    package let heard: Interpretation?
    package let turn: Turn
    package let messages: [Message]

    package init(heard: Interpretation?, turn: Turn, messages: [Message]) {
        self.heard = heard
        self.turn = turn
        self.messages = messages
    }
}

extension Input {
    fileprivate var heard: Interpretation? {
        switch self {
        case .heard(let heard), .heardEarly(let heard): heard
        case .tooLong, .silence, .left: nil
        }
    }
}
