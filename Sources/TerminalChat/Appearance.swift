/// How a talk looks, from what the person and the terminal say of themselves.
struct Appearance: Hashable {
    var hasColour: Bool
    /// Who speaks is said in words, and nothing by rules or capitals: for screen readers.
    var isLabelled: Bool
    /// The terminal may not know more than ASCII.
    var isASCII: Bool

    /// - Parameters:
    ///   - variable: Looks an environment variable up; one that is empty counts as not set.
    ///   - isTerminal: Whether a terminal shows what is written.
    ///   - isPlain: The person asked for plain lines.
    init(isTerminal: Bool, isPlain: Bool, variable: (String) -> String?) {
        func isSet(_ name: String) -> Bool { variable(name).map { $0 != "0" } ?? false }
        isLabelled = isPlain || isSet("ACCESSIBLE")
        isASCII = Self.isASCII(isTerminal, variable)
        if isLabelled || variable("NO_COLOR") != nil {
            hasColour = false
        } else if isSet("CLICOLOR_FORCE") {
            hasColour = true
        } else {
            hasColour =
                isTerminal && variable("CLICOLOR") != "0"
                && ![nil, "dumb"].contains(variable("TERM"))
        }
    }

    /// A terminal of which nothing is said knows ASCII; what reads a pipe reads UTF-8 unless the locale
    /// says otherwise.
    private static func isASCII(_ isTerminal: Bool, _ variable: (String) -> String?) -> Bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first
        guard let locale = named?.lowercased() else { return isTerminal }
        return !["utf-8", "utf8"].contains(where: locale.contains)
    }
}
