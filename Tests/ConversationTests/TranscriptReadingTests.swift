import StrictJSON
import Testing

@testable import Conversation

/// What is a transcript, and what is said of a file that is none.
@Suite struct TranscriptReadingTests {
    @Test func `a case is read line by line`() {
        let (file, issues) = read(
            """
            # remarks are left out
            case Numb,  said unsurely   @CES-01 @CES-02
            given: age=44 site=neck      # so is this
            < ask   nerves
              | Is any*
            > 5  # is typed as it stands
            play: no; not sure
            = disposition urgent
            = answer age 44
            = because CES-01 CES-02
            !< ask *
            """)
        #expect(issues == [])
        var expected = ChatCase(name: "Numb, said unsurely", tags: ["CES-01", "CES-02"], line: 2)
        expected.given = [
            .init(finding: "age", answer: "44", line: 3),
            .init(finding: "site", answer: "neck", line: 3),
        ]
        expected.steps = [
            .init(kind: .reply("ask nerves"), line: 4), .init(kind: .words("Is any*"), line: 5),
            .init(kind: .say("5  # is typed as it stands"), line: 6),
            .init(kind: .play(["no", "not sure"]), line: 7),
            .init(kind: .disposition("urgent"), line: 8),
            .init(kind: .answer(finding: "age", value: "44"), line: 9),
            .init(kind: .because(["CES-01", "CES-02"]), line: 10),
            .init(kind: .never("ask *"), line: 11),
        ]
        #expect(file.cases == [expected])
    }

    @Test(arguments: [
        ("", "t.chat:1:1: error: holds no case [chat/empty]"),
        ("> hello\ncase A", "t.chat:1:1: error: stands before the first case [chat/line]"),
        (
            "case A\nhello",
            "t.chat:2:1: error: no line of a transcript starts like this [chat/line]"
        ),
        (
            "case A\n= colour red",
            "t.chat:2:1: error: only disposition, answer FINDING VALUE and because can be claimed [chat/line]"
        ),
        (
            "case A\n> x\ngiven: age=4",
            #"t.chat:3:1: error: "given:" stands right below "case" [chat/line]"#
        ),
        ("case A\ngiven: age", #"t.chat:2:1: error: "age" is not FINDING=VALUE [chat/line]"#),
        (
            "case A\ncase A",
            #"t.chat:2:1: error: a case called "A" stands in this file already [chat/line]"#
        ),
    ])
    func `a broken file is told where`(text: String, issue: String) {
        #expect(read(text).issues == [issue])
    }

    private func read(_ text: String) -> (file: ChatFile, issues: [String]) {
        var issues: [StrictJSON.Issue] = []
        let file = ChatFile(path: "t.chat", text: text, issues: &issues)
        return (file, issues.map(\.description))
    }
}
