package import StrictJSON

/// Conversations written down as tests: a `.chat` file.
package struct ChatFile: Hashable, Sendable {
    package let path: String
    package let lines: [String]
    package private(set) var cases: [ChatCase]

    /// The same file with only some of its cases.
    package func keeping(_ isKept: (ChatCase) -> Bool) -> ChatFile {
        var file = self
        file.cases = cases.filter(isKept)
        return file
    }
}

/// One conversation of a `.chat` file.
package struct ChatCase: Hashable, Sendable {
    package let name: String
    /// What the case is evidence for: ids of red flags, mostly.
    package let tags: [String]
    /// Line numbers count from 1.
    package let line: Int
    package var given: [Given] = []
    package var steps: [Step] = []

    package struct Given: Hashable, Sendable {
        package let finding: String
        package let answer: String
        package let line: Int
    }

    package struct Step: Hashable, Sendable {
        package let kind: Kind
        package let line: Int
    }

    package enum Kind: Hashable, Sendable {
        /// `>`: typed; every reply to it is written down.
        case say(String)
        /// `play:`: typed one after the other; only replies to the last may be written down.
        case play([String])
        /// `<`: verb and id of a reply.
        case reply(String)
        /// `|`: words of the reply above; `*` stands for anything.
        case words(String)
        /// `= disposition`
        case disposition(String)
        /// `= answer FINDING VALUE`
        case answer(finding: String, value: String)
        /// `= because RED-FLAG …`
        case because([String])
        /// `!<`: a reply that must not come in the rest of the case.
        case never(String)
    }

    /// Everything that is typed, in its order.
    package var typed: [String] {
        steps.flatMap { step in
            switch step.kind {
            case .say(let text): [text]
            case .play(let texts): texts
            default: [String]()
            }
        }
    }

    /// Whether the case claims anything.
    package var asserts: Bool {
        steps.contains { step in
            switch step.kind {
            case .say, .play, .words: false
            case .reply, .disposition, .answer, .because, .never: true
            }
        }
    }
}

extension ChatFile {
    /// Reads a transcript; everything that is no line of one is an issue.
    package init(path: String, text: String, issues: inout [Issue]) {
        self.path = path
        lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        var reader = ChatReader(path: path)
        for (index, line) in lines.enumerated() { reader.read(line, number: index + 1) }
        cases = reader.cases
        if cases.isEmpty {
            let place = SourceLocation(file: path, line: 1, column: 1)
            reader.issues.append(Issue("chat/empty", at: place, "holds no case"))
        }
        issues += reader.issues
    }
}
