import ClinicalKnowledge
import Conversation
import DialogEngine
import Foundation
import ShippedContent
import StrictJSON
import Testing

@testable import TerminalChat

/// The shipped transcripts, typed into the real program on a terminal, against the player in this
/// process: every line on the screen, and the record.
struct TypedTranscriptsTests {
    @Test(arguments: shippedTranscripts, [40, 80])
    func `a transcript looks and is recorded as the player says`(chat: ChatCase, columns: Int)
        throws
    {
        try withTemporaryFolder { folder in
            let path = folder + "/talk.chat"
            let given = chat.given.flatMap { ["--given", "\($0.finding)=\($0.answer)"] }
            var program = Program(
                path: Places.builtProgram,
                ["chat", "--dialogs", Places.dialogs, "--record", path] + given)
            program.environment = [
                "TERM": "dumb", "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8", "COLUMNS": nil,
                "LINES": nil, "ACCESSIBLE": nil,
            ]
            var expected = ExpectedTalk(chat, recordedIn: path, columns: columns)
            let teletype = try Teletype(program, columns: columns)
            #expect(teletype.page() == expected.opening + "> ")
            for line in chat.typed where !expected.talk.isClosed {
                teletype.type(line + "\r")
                let page = teletype.page()
                let turn = expected.turn(line)
                let end = expected.talk.isClosed ? "" : "> "
                #expect(page.hasSuffix("\r\n\r\n" + turn + end), "\(line)")
                guard page.hasSuffix(end) else { return }
            }
            if !expected.talk.isClosed {
                teletype.type("\u{4}")
                #expect(teletype.page().hasSuffix("\r\n" + expected.leaving))
            }
            #expect(teletype.status() == .status(0))
            #expect(try text(of: path) == expected.record)
        }
    }
}

/// What the screen shows and the record holds, turn by turn.
private struct ExpectedTalk {
    private(set) var talk: Talk
    let opening: String
    private var pages: Pages
    private var recorder: ChatRecorder
    private let columns: Int

    init(_ chat: ChatCase, recordedIn path: String, columns: Int) {
        self.columns = columns
        let setting = TalkSetting(
            shippedContent, audience: Audience(keeping: .file(path)), lexicon: shippedLexicon)
        talk = Talk(setting)
        pages = Pages(
            Appearance(isTerminal: true, isPlain: false) {
                ["LC_ALL": "C.UTF-8", "TERM": "dumb"][$0]
            })
        let given = chat.answers(shippedContent.knowledge)
        recorder = ChatRecorder(name: "Recorded conversation", given: given)
        var shown = ""
        if !given.isEmpty { shown = pages.text([talk.welcome], talk, columns) }
        let messages = talk.begin(given: given)
        opening = shown + pages.text(messages, talk, columns)
        if !given.isEmpty { recorder.replied(messages) }
    }

    mutating func turn(_ line: String) -> String {
        recorder.typed(line)
        let messages = talk.say(line)
        recorder.replied(messages)
        // What a person wants forgotten leaves the record too.
        if talk.hasForgotten { recorder = ChatRecorder(name: "Recorded conversation", given: []) }
        return pages.text(messages, talk, columns)
    }

    var leaving: String {
        mutating get {
            let messages = talk.take(.left)
            return pages.text(messages, talk, columns)
        }
    }

    var record: String { recorder.text(of: talk.snapshot, in: shippedContent.script) }
}

extension Pages {
    fileprivate mutating func text(_ messages: [Message], _ talk: Talk, _ columns: Int) -> String {
        lines(of: messages, in: talk, width: columns).map { $0.text + "\r\n" }.joined()
    }
}
