import Conversation
import Glibc

/// The person's end of the talk: a terminal with or without editing, or a pipe.
struct Keyboard {
    /// Whether readline edits the line.
    let isEdited: Bool
    /// Written before each line, where readline does not.
    private let prompt: String?
    private var source: any LineSource
    private let isASCII: Bool
    private var wasInterrupted = false

    init(prompt: String, isPlain: Bool, isASCII: Bool, isWoken: (@Sendable () -> Bool)?) {
        self.isASCII = isASCII
        let isTerminal = isatty(STDIN_FILENO) == 1
        #if canImport(CReadline)
            if isTerminal, !isPlain {
                isEdited = true
                self.prompt = nil
                source = ReadlineLines(prompt: prompt, isWoken: isWoken)
                return
            }
        #else
            if isTerminal, !isPlain { note(missingReadline) }
        #endif
        isEdited = false
        self.prompt = isTerminal ? prompt : nil
        source = PlainLines(
            descriptor: STDIN_FILENO, catchesInterrupts: isTerminal, isWoken: isWoken)
    }

    func forget() { source.forget() }

    /// Waits for a line; a second Ctrl-C without a line between them is the end.
    mutating func next(offering talk: Talk, _ screen: inout Screen) -> TypedLine {
        source.complete { [isASCII] line in
            talk.offers(for: line).map { isASCII ? $0.spelled(\.inASCII) : $0 }
        }
        if let prompt { screen.prompt(prompt) }
        let typed = source.next()
        if prompt != nil, typed == .interrupted || typed == .woken || typed == .end {
            screen.print("")
        }
        let isSecond = wasInterrupted && typed == .interrupted
        wasInterrupted = typed == .interrupted
        return isSecond ? .end : typed
    }
}

#if !canImport(CReadline)
    private let missingReadline =
        "backchat: no line editing; for it: sudo apt-get install libreadline-dev, then build again\n"

    private func note(_ sentence: String) {
        let bytes = Array(sentence.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
#endif
