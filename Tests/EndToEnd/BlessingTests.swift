import Testing

/// `backchat test --bless`: content changed, and its transcripts follow.
struct BlessingTests {
    static let story = "> my lower back hurts and I am numb between my legs"

    @Test func `changed replies are taken over and shown`() throws {
        let before = """
            # Manners.

            case Dancing  @X-01  # kept
            > /dance  # said
            < help
              | Never mind

            case Passing
            > /help
            < help
              | *
            < re-ask opening

            """
        try withTranscript(before) { path in
            let shown = """
                \(path):5
                - < help
                -   | Never mind
                + < unknown-command
                + < re-ask opening

                """
            let outcome = try Program("test", "--bless", path).run()
            let after = before.replacing(
                "< help\n  | Never mind", with: "< unknown-command\n< re-ask opening")
            #expect(try text(of: path) == after)
            #expect(outcome == .init(status: 0, output: shown))
        }
    }

    @Test func `a file that passes is left alone`() throws {
        try withTranscript(TranscriptTests.passing) { path in
            let outcome = try Program("test", "--bless", path).run()
            #expect(outcome == .init(status: 0))
            #expect(try text(of: path) == TranscriptTests.passing)
        }
    }

    @Test(arguments: [
        "= disposition emergency-ambulance", "< advise emergency-ambulance",
        "< advise emergency-ambulance\n= disposition emergency-ambulance",
    ])
    func `a disposition never becomes milder`(claim: String) throws {
        let transcript = "case Wrong\n> /dance\n< help\n\ncase Milder\n\(Self.story)\n\(claim)\n"
        try withTranscript(transcript) { path in
            let outcome = try Program("test", "--bless", path).run()
            let sentence = """
                backchat: \(path):7: not blessed: expected emergency-ambulance or more urgent, got \
                emergency-hospital; a milder disposition is never blessed, edit the file if it is meant

                """
            #expect(outcome == .init(status: 2, errors: sentence))
            #expect(try text(of: path) == transcript)
        }
    }

    @Test(arguments: ["routine", "self-care", "none"])
    func `a disposition may become more urgent`(before: String) throws {
        let transcript = """
            case Stricter
            \(Self.story)
            < advise emergency-hospital
            = disposition \(before)

            """
        try withTranscript(transcript) { path in
            let outcome = try Program("test", "--bless", path).run()
            #expect(outcome.end == .status(0))
            let after = transcript.replacing(before, with: "emergency-hospital")
            #expect(try text(of: path) == after)
        }
    }

    @Test(arguments: [
        "> /dance\n< help\n  | *\n",
        "play: /dance; /dance\n< help\n",
        "given: age=44\n> /dance\n< help\n= answer age 45\n",
        "given: age=44\n< help\n",
        "> my back hurts\n= disposition none\n= answer site neck\n",
        "\(story)\n= because CES-02\n",
        "\(story)\n< welcome\n  | No*\n= because CES-01\n= disposition soon\n",
    ])
    func `what was blessed passes`(steps: String) throws {
        try withTranscript("case Blessed\n\(steps)") { path in
            let blessing = try Program("test", "--bless", path).run()
            #expect(blessing.end == .status(0))
            let test = try Program("test", path).run()
            #expect(test == .init(status: 0, output: "1 cases, 0 failed\n"))
        }
    }

    @Test func `the last reason is never blessed away`() throws {
        let transcript = "case Blessed\nplay: my back hurts\n= because CES-01\n"
        try withTranscript(transcript) { path in
            let outcome = try Program("test", "--bless", path).run()
            #expect(outcome.end == .status(2))
            let after = try text(of: path)
            #expect(after == transcript)
        }
    }
}
