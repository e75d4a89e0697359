import Foundation
import Testing

/// `backchat explain`: the explanations of a talk, outside of one.
struct ExplainTests {
    @Test func `a question in plain words leads to its claim, with stance and sources`() throws {
        let outcome = try Program(
            "explain", "is", "it", "true", "massage", "flushes", "out", "toxins?"
        ).run()
        #expect(outcome.end == .status(0))
        #expect(outcome.words.contains("no good proof"))
        #expect(outcome.words.contains("needs a caveat"))
        #expect(outcome.words.contains("Bone and Spine 2026, which is run by one surgeon"))
    }

    @Test func `what speaks against a treatment is told with its reason, and the rest is asked`()
        throws
    {
        let outcome = try Program(
            "explain", "deep tissue massage", "--for", "blood-thinner=yes", "--for", "fever=no"
        ).run()
        #expect(outcome.end == .status(0))
        #expect(outcome.words.contains("you bruise and bleed more easily"))
        #expect(outcome.words.contains("Still to be asked:"))
        #expect(outcome.words.contains("general facts, not advice for you"))
    }

    @Test func `as JSON it is one object with its sources`() throws {
        struct Explanation: Decodable {
            let topic: String
            let known: Bool
            let sections: [Section]
            let sources: [Source]

            struct Section: Decodable { let name: String }
            struct Source: Decodable {
                let id: String
                let year: Int
                let interest: String?
            }
        }
        let outcome = try Program("explain", "kaia app", "--format", "json").run()
        let explanation = try JSONDecoder().decode(
            Explanation.self, from: Data(outcome.output.utf8))
        #expect(explanation.topic == "exercise-app")
        #expect(explanation.known)
        #expect(
            explanation.sections.map(\.name) == ["overview", "evidence", "session", "by-yourself"])
        #expect(explanation.sources.map(\.id) == ["S-KAIA19", "S-RISEUP", "A-KAIA"])
        #expect(explanation.sources.last?.interest == "sells the Kaia app")
    }

    @Test func `what nothing fits is said, and never made up`() throws {
        let outcome = try Program("explain", "crystal", "healing").run()
        #expect(outcome.end == .status(1))
        #expect(outcome.words.hasPrefix("I know nothing that fits this."))
    }

    @Test(arguments: [
        "how many ibuprofen can I take", "can I take ibuprofen with warfarin",
        "what dose of naproxen", "should I stop my blood pressure tablets",
        "can I mix tablets and alcohol",
    ])
    func `amounts, stopping and mixing are a pharmacist's`(question: String) throws {
        let outcome = try Program("explain", question).run()
        #expect(outcome.words.contains("ask a pharmacist or whoever prescribed it"))
        #expect(outcome.output.contains(/[0-9]/) == false)
    }

    @Test(
        arguments: [
            ([], "name a topic, or see all of them with --list"),
            ([" "], "name a topic, or see all of them with --list"),
            (
                ["massage", "--for", "agee=44"],
                "--for number 1: no finding is called so; did you mean \"age\"?"
            ),
        ] as [([String], String)])
    func `what cannot be explained is one sentence`(arguments: [String], sentence: String) throws {
        var program = Program("explain")
        program.arguments += arguments
        #expect(try program.run() == Outcome(status: 2, errors: "backchat: \(sentence)\n"))
    }

    @Test(arguments: ["text", "markdown", "json"])
    func `the list names every treatment and claim`(format: String) throws {
        let outcome = try Program("explain", "--list", "--format", format).run()
        #expect(outcome.end == .status(0))
        for topic in [
            "massage", "exercise", "claim massage-toxins", "claim how-well-massage-works",
        ] {
            #expect(outcome.output.contains(topic))
        }
    }
}
