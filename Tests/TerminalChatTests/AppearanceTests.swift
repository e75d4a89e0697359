import Testing

@testable import TerminalChat

/// What the person and the terminal say of themselves is heeded.
@Suite struct AppearanceTests {
    private static let screen = ["TERM": "xterm-256color", "LANG": "en_GB.UTF-8"]

    private func appearance(
        _ variables: [String: String], isTerminal: Bool = true, isPlain: Bool = false
    ) -> Appearance {
        Appearance(isTerminal: isTerminal, isPlain: isPlain) { variables[$0] }
    }

    @Test(
        arguments: [
            ([:], true, true), (["NO_COLOR": "1"], true, false), (["NO_COLOR": "0"], true, false),
            (["TERM": "dumb"], true, false), (["CLICOLOR": "0"], true, false),
            (["CLICOLOR": "1"], true, true), ([:], false, false),
            (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], false, false),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false, false),
            (["ACCESSIBLE": "1"], true, false), (["ACCESSIBLE": "0"], true, true),
            (["ACCESSIBLE": "1", "CLICOLOR_FORCE": "1"], true, false),
        ] as [([String: String], Bool, Bool)])
    func `colours are used where they are wanted`(
        variables: [String: String], isTerminal: Bool, hasColour: Bool
    ) {
        let all = Self.screen.merging(variables) { $1 }
        #expect(appearance(all, isTerminal: isTerminal).hasColour == hasColour)
    }

    @Test func `a terminal without a name gets no colours`() {
        #expect(!appearance(["LANG": "C.UTF-8"]).hasColour)
    }

    @Test func `plain lines and accessible ones say who speaks`() {
        #expect(appearance(Self.screen, isPlain: true).isLabelled)
        #expect(!appearance(Self.screen, isPlain: true).hasColour)
        #expect(appearance(Self.screen.merging(["ACCESSIBLE": "1"]) { $1 }).isLabelled)
        #expect(!appearance(Self.screen).isLabelled)
    }

    @Test(
        arguments: [
            ([:], true, true), ([:], false, false), (["LANG": "en_GB.UTF-8"], true, false),
            (["LANG": "de_DE.utf8"], true, false), (["LANG": "C"], true, true),
            (["LANG": "C"], false, true), (["LC_ALL": "C", "LANG": "en_GB.UTF-8"], true, true),
            (["LC_CTYPE": "C.UTF-8", "LANG": "C"], true, false), (["LANG": "de_DE"], false, true),
            (["LC_ALL": "de_DE.ISO-8859-15"], true, true),
        ] as [([String: String], Bool, Bool)])
    func `a locale without UTF-8 gets ASCII`(
        variables: [String: String], isTerminal: Bool, isASCII: Bool
    ) {
        #expect(appearance(variables, isTerminal: isTerminal).isASCII == isASCII)
    }
}
