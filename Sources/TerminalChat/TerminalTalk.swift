package import ClinicalKnowledge
package import Conversation
import DialogEngine
import Glibc

/// A talk with the person at the terminal, or with lines from a pipe.
package struct TerminalTalk {
    private var talk: Talk
    private var screen = Screen()
    private let options: Options
    private var recorder: ChatRecorder?

    private static let recordName = "Recorded conversation"

    package struct Options: Sendable {
        package var given: [(FindingID, Answer)] = []
        /// No readline, whatever the terminal can do.
        package var isPlain = false
        /// The folder that traces name places in; no traces without.
        package var traceFolder: String?
        /// Called after each turn with the whole record so far; an error sentence ends the talk.
        package var record: (@Sendable (String) -> String?)?

        package init() {}
    }

    package init(_ content: Content, audience: Audience, options: Options) {
        talk = Talk(TalkSetting(content, audience: audience))
        self.options = options
        if options.record != nil {
            recorder = ChatRecorder(name: Self.recordName, given: options.given)
        }
    }

    /// Talks until the person leaves, the input ends or nobody reads any more.
    ///
    /// - Returns: a sentence when the record could not be written.
    package mutating func run() -> String? {
        var lines = source()
        let isInteractive = !(lines is PlainLines)
        if !options.given.isEmpty { show([talk.welcome]) }
        let opening = talk.begin(given: options.given)
        show(opening)
        if !options.given.isEmpty { recorder?.replied(opening) }
        while !screen.isGone, !talk.isClosed {
            switch lines.next() {
            case .line(let line):
                recorder?.typed(line)
                if isInteractive { screen.print("") }
                answer(talk.say(line))
                if talk.hasForgotten { forget(lines) }
            case .tooLong:
                recorder?.leftOut()
                show(talk.take(.tooLong))
            case .end:
                if isInteractive { screen.print("\n") }
                show(talk.take(.left))
            }
            if let failure = keepRecord() { return failure }
        }
        return nil
    }

    private func source() -> any LineSource {
        let isTerminal = isatty(STDIN_FILENO) == 1
        #if canImport(CReadline)
            if isTerminal, screen.isTerminal, !options.isPlain {
                return ReadlineLines(prompt: "> ")
            }
        #else
            if isTerminal, !options.isPlain { note(missingReadline) }
        #endif
        return PlainLines(descriptor: STDIN_FILENO)
    }

    /// What a person wants forgotten leaves the history and the record too.
    private mutating func forget(_ lines: any LineSource) {
        lines.forget()
        if recorder != nil { recorder = ChatRecorder(name: Self.recordName, given: []) }
    }

    private mutating func answer(_ messages: [Message]) {
        recorder?.replied(messages)
        show(messages)
        if let folder = options.traceFolder, let exchange = talk.lastExchange {
            screen.print(exchange.trace(folder: folder))
        }
    }

    private mutating func show(_ messages: [Message]) {
        let layout = Layout(width: screen.width)
        for message in messages { screen.print(layout.text(message) + "\n") }
    }

    private func keepRecord() -> String? {
        guard let recorder, let record = options.record else { return nil }
        return record(recorder.text(of: talk.snapshot, in: talk.setting.content.script))
    }
}

#if !canImport(CReadline)
    private let missingReadline =
        "backchat: no line editing; for it: sudo apt-get install libreadline-dev, then build again\n"

    private func note(_ sentence: String) {
        let bytes = Array(sentence.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
#endif
