import ClinicalKnowledge
package import Conversation
import DialogEngine
import Glibc

/// A talk with the person at the terminal, or with lines from a pipe.
package struct TerminalTalk {
    private var talk: Talk
    private var screen = Screen()
    private let options: Options
    private let appearance: Appearance
    private var recorder: ChatRecorder?
    private var history: TalkHistory
    private var pages: Pages

    private static let recordName = "Recorded conversation"

    package init(_ content: Content, audience: Audience, options: Options) {
        talk = Talk(TalkSetting(content, audience: audience))
        self.options = options
        appearance = Appearance(
            isTerminal: screen.isTerminal, isPlain: options.isPlain, variable: variable)
        pages = Pages(appearance)
        history = TalkHistory(given: options.given, opening: [])
        if options.record != nil {
            recorder = ChatRecorder(name: Self.recordName, given: options.given)
        }
    }

    /// Shows how the talk begins before its content is there.
    package static func greet(_ greeting: Greeting, isPlain: Bool) {
        var screen = Screen()
        let appearance = Appearance(
            isTerminal: screen.isTerminal, isPlain: isPlain, variable: variable)
        let page = Page(
            appearance: appearance,
            labels: .init(bot: greeting.label(.bot), alarm: greeting.label(.alarm)),
            width: screen.width)
        screen.print(
            page.lines(of: greeting.messages, whereabouts: nil),
            Paint(hasColour: appearance.hasColour))
    }

    /// Talks until the person leaves, the input ends or nobody reads any more.
    ///
    /// - Returns: a sentence when the record or the summary could not be written.
    package mutating func run() -> String? {
        if !options.given.isEmpty { show([talk.welcome]) }
        let opening = talk.begin(given: options.given)
        history = TalkHistory(given: options.given, opening: opening)
        if !options.isGreeted { show(opening) }
        if !options.given.isEmpty { recorder?.replied(opening) }
        if let failure = keep() { return failure }
        var keyboard = keyboard()
        while !screen.isGone, !talk.isClosed {
            take(keyboard.next(offering: talk, &screen), from: keyboard)
            if let failure = keep() { return failure }
        }
        return nil
    }

    private mutating func take(_ typed: TypedLine, from keyboard: Keyboard) {
        if keyboard.isEdited, typed != .woken { screen.print("") }
        switch typed {
        case .line(let raw):
            let line = TypedText.cleaned(raw)
            recorder?.typed(line)
            let messages = talk.say(line)
            history.add(line, messages)
            answer(messages)
            if talk.hasForgotten { forget(keyboard) }
        case .tooLong:
            recorder?.leftOut()
            let messages = talk.take(.tooLong)
            history.add(nil, messages)
            show(messages)
        case .interrupted: break
        case .woken: renew()
        case .end:
            if keyboard.isEdited { screen.print("") }
            show(talk.take(.left))
        }
    }

    private func keyboard() -> Keyboard {
        Keyboard(
            prompt: appearance.isLabelled ? talk.setting.label(.person) + " " : "> ",
            isPlain: options.isPlain || !screen.isTerminal, isASCII: appearance.isASCII,
            isWoken: options.renewal?.hasChanged)
    }

    /// What a person wants forgotten leaves the history and the record too.
    private mutating func forget(_ keyboard: Keyboard) {
        keyboard.forget()
        history = TalkHistory(given: [], opening: [])
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
        let lines = pages.lines(of: messages, in: talk, width: screen.width)
        screen.print(lines, Paint(hasColour: appearance.hasColour))
    }

    /// Has the talk again on content that was changed, and says what would now be different.
    private mutating func renew() {
        guard let renewal = options.renewal else { return }
        switch renewal.content() {
        case .failure(let trouble): screen.print(trouble.text + "\n")
        case .success(let content):
            let setting = TalkSetting(content, audience: talk.setting.audience)
            let replayed = history.replayed(on: setting)
            (talk, history) = (replayed.talk, replayed.history)
            screen.print(DifferenceReport(replayed.differences, of: history.count).text)
            if let messages = talk.lastExchange?.messages { show(messages) }
        }
    }

    private func keep() -> String? {
        if let failure = options.summary?(talk.summary) { return failure }
        guard let recorder, let record = options.record else { return nil }
        return record(recorder.text(of: talk.snapshot, in: talk.setting.content.script))
    }
}

/// An environment variable; one that is empty counts as not set.
private func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}
