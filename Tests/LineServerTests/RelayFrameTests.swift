import ChatSessions
import Testing

@testable import LineServer

/// What a line from a relay means, or why it is refused.
@Suite struct RelayFrameTests {
    @Test(
        arguments: [
            (
                #"{"t":"hello","v":1,"relay":"irc"}"#,
                .hello(.init(version: 1, relay: "irc", token: nil, window: nil))
            ),
            (
                #" { "window" : 8 , "token":"x","relay":"irc","v":1,"t":"hello","new":[1,{}]}"#,
                .hello(.init(version: 1, relay: "irc", token: "x", window: 8))
            ),
            (
                #"{"t":"msg","s":"a","mid":"1","text":"größe \ud83d\ude00"}"#,
                .message(session: "a", PatientMessage(mid: "1", said: .text("größe 😀")))
            ),
            (
                #"{"t":"msg","s":"a","mid":"1","text":"","seen":0}"#,
                .message(session: "a", PatientMessage(mid: "1", said: .text(""), seen: 0))
            ),
            (
                #"{"t":"pick","s":"a","mid":"1","question":"ask nerves","choices":["x","y"],"seen":3}"#,
                .message(
                    session: "a",
                    PatientMessage(
                        mid: "1", said: .pick(question: "ask nerves", choices: ["x", "y"]), seen: 3)
                )
            ),
            (#"{"t":"delivered","s":"a","seq":7}"#, .delivered(session: "a", seq: 7)),
            (#"{"t":"resume","s":"a","have":0}"#, .resume(session: "a", have: 0)),
            (#"{"t":"close","s":"a"}"#, .close(session: "a")),
            (#"{"t":"erase","s":"a"}"#, .erase(session: "a")),
            (#"{"t":"ping","n":9007199254740991}"#, .ping(9_007_199_254_740_991)),
        ] as [(String, RelayFrame)])
    func `a frame is read in whatever order its members stand`(line: String, frame: RelayFrame)
        throws
    {
        #expect(try RelayFrame.read(Array(line.utf8)) == frame)
    }

    @Test(
        arguments: [
            ("", .notFrame), ("nonsense", .notFrame), ("[]", .notFrame), ("3", .notFrame),
            (#"{"t":"ping","n":1"#, .notFrame), (#"{"t":"ping","n":1}}"#, .notFrame),
            (#"{"t":"ping","n":1,"n":1}"#, .notFrame), (#"{"t":"ping","n":1,}"#, .notFrame),
            (#"{"t":"msg","s":"a","mid":"1","text":"\ud800"}"#, .notFrame),
            (#"{"t":"ping","n":1e999}"#, .notFrame),
            (String(repeating: "[", count: 60_000), .notFrame),
            ("{}", .badField), (#"{"t":1}"#, .badField), (#"{"t":"ping"}"#, .badField),
            (#"{"t":"ping","n":"1"}"#, .badField), (#"{"t":"ping","n":1.5}"#, .badField),
            (#"{"t":"ping","n":-1}"#, .badField),
            (#"{"t":"ping","n":9007199254740992}"#, .badField),
            (#"{"t":"ping","n":null}"#, .badField), (#"{"t":"close","s":""}"#, .badField),
            (#"{"t":"msg","s":"a","mid":"1"}"#, .badField),
            (#"{"t":"msg","s":"a","mid":"","text":"x"}"#, .badField),
            (#"{"t":"msg","s":"a","mid":"1","text":["x"]}"#, .badField),
            (#"{"t":"msg","s":"a","mid":"1","text":"x","seen":true}"#, .badField),
            (#"{"t":"pick","s":"a","mid":"1","question":"q","choices":[]}"#, .badField),
            (#"{"t":"pick","s":"a","mid":"1","question":"q","choices":[1]}"#, .badField),
            (#"{"t":"pick","s":"a","mid":"1","question":"q","choices":"x"}"#, .badField),
            (#"{"t":"HELLO"}"#, .unknownType), (#"{"t":"shutdown"}"#, .unknownType),
        ] as [(String, RelayCode)])
    func `a line that is no such frame is refused with its code`(line: String, code: RelayCode) {
        #expect(throws: FrameFailure.self) { try RelayFrame.read(Array(line.utf8)) }
        #expect(failure(line)?.code == code)
    }

    @Test func `bytes that are not UTF-8 are no frame`() {
        let line = Array(#"{"t":"close","s":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
        #expect(throws: FrameFailure.self) { try RelayFrame.read(line) }
    }

    @Test func `names have up to 128 bytes, and not one more`() throws {
        let longest = String(repeating: "ä", count: 64)
        #expect(
            try RelayFrame.read(Array(#"{"t":"close","s":"\#(longest)"}"#.utf8))
                == .close(session: longest))
        #expect(failure(#"{"t":"close","s":"\#(longest)a"}"#)?.code == .badField)
    }

    @Test func `a pick holds up to 64 choices, and not one more`() throws {
        func line(_ count: Int) -> String {
            let choices = Array(repeating: "\"x\"", count: count).joined(separator: ",")
            return #"{"t":"pick","s":"a","mid":"1","question":"q","choices":[\#(choices)]}"#
        }
        #expect(throws: Never.self) { try RelayFrame.read(Array(line(64).utf8)) }
        #expect(failure(line(65))?.code == .badField)
    }

    @Test(arguments: [
        #"{"t":"msg","s":"a","mid":"1","text":"my secret","seen":"my secret"}"#,
        #"{"t":"msg","s":"a","mid":"1","text":"my secret""#,
        #"{"t":"msg","s":"a","mid":"1","my secret":1,"my secret":2}"#,
        #"{"t":"my secret"}"#,
        #"{"t":"msg","s":"a","mid":"1","text":["my secret"]}"#,
    ])
    func `no refusal repeats what a person wrote`(line: String) throws {
        let refusal = try #require(failure(line))
        #expect(!refusal.text.contains("secret"))
        #expect(refusal.session == nil || refusal.session == "a")
    }

    private func failure(_ line: String) -> FrameFailure? {
        do throws(FrameFailure) {
            _ = try RelayFrame.read(Array(line.utf8))
            return nil
        } catch {
            return error
        }
    }
}
