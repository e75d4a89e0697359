import StrictJSON

/// Reads the lines of a `.chat` file one after the other.
struct ChatReader {
    let path: String
    var cases: [ChatCase] = []
    var issues: [Issue] = []

    mutating func read(_ source: String, number: Int) {
        let line = source.trimmed
        if line.isEmpty || line.hasPrefix("#") { return }
        if let rest = line.after("case ") { return begin(rest.withoutComment, number) }
        if let rest = line.after(">") { return add(.say(rest.trimmed), number) }
        if let rest = line.after("play:") {
            let lines = rest.split(separator: ";").map { String($0).trimmed }
            return add(.play(lines), number)
        }
        let plain = line.withoutComment
        if let rest = plain.after("given:") { return given(rest, number) }
        if let rest = plain.after("!<") { return add(.never(rest.singleSpaced), number) }
        if let rest = plain.after("<") { return add(.reply(rest.singleSpaced), number) }
        if let rest = plain.after("|") { return add(.words(rest.trimmed), number) }
        if let rest = plain.after("=") { return claim(rest.words, number) }
        refuse("no line of a transcript starts like this", number)
    }

    private mutating func begin(_ title: String, _ number: Int) {
        let words = title.words
        let tags = words.reversed().prefix { $0.hasPrefix("@") }.reversed()
        let name = words.dropLast(tags.count).joined(separator: " ")
        if name.isEmpty { refuse("a case needs a name", number) }
        if cases.contains(where: { $0.name == name }) {
            refuse("a case called \"\(name)\" stands in this file already", number)
        }
        cases.append(ChatCase(name: name, tags: tags.map { String($0.dropFirst()) }, line: number))
    }

    private mutating func given(_ text: String, _ number: Int) {
        guard let last = cases.indices.last, cases[last].steps.isEmpty else {
            return refuse("\"given:\" stands right below \"case\"", number)
        }
        for word in text.words {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                refuse("\"\(word)\" is not FINDING=VALUE", number)
                continue
            }
            cases[last].given.append(.init(finding: parts[0], answer: parts[1], line: number))
        }
    }

    private mutating func claim(_ words: [String], _ number: Int) {
        switch (words.first, words.count) {
        case ("disposition", 2): add(.disposition(words[1]), number)
        case ("answer", 3): add(.answer(finding: words[1], value: words[2]), number)
        case ("because", 2...): add(.because(Array(words.dropFirst())), number)
        default: refuse("only disposition, answer FINDING VALUE and because can be claimed", number)
        }
    }

    private mutating func add(_ kind: ChatCase.Kind, _ number: Int) {
        guard let last = cases.indices.last else {
            return refuse("stands before the first case", number)
        }
        cases[last].steps.append(.init(kind: kind, line: number))
    }

    private mutating func refuse(_ message: String, _ number: Int) {
        let place = SourceLocation(file: path, line: number, column: 1)
        issues.append(Issue("chat/line", at: place, message))
    }
}
