import StrictJSON
import Testing

@testable import Conversation

/// What a transcript holds the content to.
@Suite struct TranscriptPlayingTests {
    private static let failures: [(text: String, failure: ChatFailure)] = [
        (
            "case A\n> hello\n< ask mouth",
            ChatFailure(line: 3, expected: "< ask mouth", actual: "< ask face")
        ),
        (
            "case A\n> hello\n= disposition none",
            ChatFailure(line: 2, expected: "no further reply", actual: "< ask face")
        ),
        (
            "case A\nplay: hello; none\n< ask tooth\n  | Which one*",
            ChatFailure(line: 4, expected: "| Which one*", actual: "| Which tooth?")
        ),
        (
            "case A\nplay: hello; none\n= answer swollen-face yes",
            ChatFailure(line: 3, expected: "yes", actual: "no")
        ),
        (
            "case A\n!< ask t*\nplay: hello; none",
            ChatFailure(line: 3, expected: "no reply ask t*", actual: "< ask tooth")
        ),
        (
            "case A\ngiven: tooth=wisdom\nplay: none\n= disposition urgent",
            ChatFailure(line: 4, expected: "urgent", actual: "self-care")
        ),
        (
            "case A\n> hello",
            ChatFailure(
                line: 1, expected: "names that the content knows", actual: #""A" claims nothing"#)
        ),
        (
            "case A\ngiven: toth=back\n< ask face",
            ChatFailure(
                line: 2, expected: "names that the content knows",
                actual: #"no finding is called "toth"; did you mean "tooth"?"#)
        ),
        (
            "case A\ngiven: tooth=back tooth=front\n< ask face",
            ChatFailure(
                line: 2, expected: "names that the content knows", actual: "tooth is given twice")
        ),
        (
            "case A\n> hello\n< ask face\n!< ask fase",
            ChatFailure(
                line: 4, expected: "names that the content knows",
                actual: #"no reply is called "fase"; did you mean "face"?"#)
        ),
    ]

    @Test(arguments: failures)
    func `a claim that does not hold is told with both sides`(
        example: (text: String, failure: ChatFailure)
    ) throws {
        var issues: [StrictJSON.Issue] = []
        let file = ChatFile(path: "t.chat", text: example.text, issues: &issues)
        #expect(issues.isEmpty)
        let outcome = ChatPlayer(content: try toothache()).play(file.cases[0], path: "t.chat")
        #expect(outcome == .failed(example.failure))
    }

    @Test func `a blessing takes over new replies and keeps the words that hold`() throws {
        let blessed = try bless(
            """
            case A  @DEN-01
            > hello
            < ask mouth
              | Any swelling*
            > none
            < ask tooth
              | Which tooth?
            = answer swollen-face yes
            """)
        #expect(
            blessed == """
                case A  @DEN-01
                > hello
                < ask face
                > none
                < ask tooth
                  | Which tooth?
                = answer swollen-face no
                """)
    }

    @Test func `a blessing never makes a disposition milder`() {
        #expect(
            throws: ChatFailure(
                line: 4, expected: "urgent or more urgent",
                actual:
                    "self-care; a milder disposition is never blessed, edit the file if it is meant"
            )
        ) {
            try bless("case A\ngiven: tooth=wisdom\nplay: none\n= disposition urgent")
        }
    }

    @Test func `a blessing never replaces advice by a question`() {
        #expect(
            throws: ChatFailure(
                line: 3, expected: "urgent or more urgent",
                actual:
                    "no advice; a milder disposition is never blessed, edit the file if it is meant"
            )
        ) {
            try bless("case A\n> hello\n< advise urgent")
        }
    }

    private func bless(_ text: String) throws -> String {
        var issues: [StrictJSON.Issue] = []
        let file = ChatFile(path: "t.chat", text: text, issues: &issues)
        let blessing = ChatBlessing(player: ChatPlayer(content: try toothache()))
        return try blessing.bless(file).lines.joined(separator: "\n")
    }
}
