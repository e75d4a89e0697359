import Testing

/// Answers on the command line.
struct GivenAnswersTests {
    @Test(arguments: [
        ("age", "write it as FINDING=VALUE"),
        ("age=", "write it as FINDING=VALUE"),
        ("=44", "write it as FINDING=VALUE"),
        ("", "write it as FINDING=VALUE"),
        ("agee=44", "no finding is called so; did you mean \"age\"?"),
        ("Age=44", "no finding is called so; did you mean \"age\"?"),
        ("age=121", "age cannot be answered so"),
        ("age=-1", "age cannot be answered so"),
        ("age=nan", "age cannot be answered so"),
        ("age=1e999", "age cannot be answered so"),
        ("age=44=45", "age cannot be answered so"),
        ("site=head", "site cannot be answered so"),
        ("fever=perhaps", "fever cannot be answered so"),
    ])
    func `a given answer with a mistake is one sentence`(given: String, sentence: String) throws {
        let outcome = try Program("chat", "--given", given).run("my back hurts\n")
        let errors = "backchat: --given number 1: \(sentence)\n"
        #expect(outcome == Outcome(status: 2, errors: errors))
    }

    @Test func `one mistake among good answers starts nothing`() throws {
        let outcome = try Program("chat", "--given", "age=44", "--given", "age").run()
        let errors = "backchat: --given number 2: write it as FINDING=VALUE\n"
        #expect(outcome == Outcome(status: 2, errors: errors))
    }

    @Test func `a given answer is held as if it had been said`() throws {
        let outcome = try Program("chat", "--given", "age=44", "--given", "site=lower-back")
            .run("/answers\n/quit\n")
        #expect(outcome.end == .status(0))
        #expect(outcome.words.contains("age: 44"))
        #expect(outcome.words.contains("lower back"))
    }

    @Test func `a given sign of an emergency is advised on at once`() throws {
        let outcome = try Program("chat", "--country", "uk", "--given", "numb-saddle=yes").run()
        #expect(outcome.words.contains("Go to A&E now."))
    }
}
