#if canImport(CReadline)
    import Conversation
    @preconcurrency internal import CReadline
    import Glibc
    import LanguageUnderstanding
    import Synchronization

    /// Lines from a terminal through GNU readline: editing, completion, and a history that is never
    /// written.
    struct ReadlineLines: LineSource {
        private let prompt: String

        /// - Parameter isWoken: Asked now and then while nothing is typed.
        init(prompt: String, isWoken: (@Sendable () -> Bool)? = nil) {
            self.prompt = prompt
            waking.withLock { $0 = isWoken }
            setUpReadline()
            if isWoken != nil { wakeReadline() }
        }

        mutating func next() -> TypedLine {
            guard let typed = readline(prompt) else {
                return .end
            }
            defer { free(typed) }
            if state.withLock({ $0.isLeaving }) { return .end }
            let raw = TypedText.decoded(UnsafeRawBufferPointer(start: typed, count: strlen(typed)))
            if state.withLock({ $0.wake(with: raw) }) { return .woken }
            guard raw.utf8.count <= Limits.utteranceBytes else { return .tooLong }
            let line = TypedText.cleaned(raw)
            if line.contains(where: { !$0.isWhitespace }) { add_history(line) }
            return .line(line)
        }

        func forget() { clear_history() }

        func complete(_ offers: @escaping @Sendable (String) -> [Offer]) {
            completing.withLock { $0 = offers }
        }
    }

    /// What the callbacks of readline share with the wait for a line.
    private struct State {
        /// Set by Ctrl-C on an empty line.
        var isLeaving = false
        /// Set while readline gives the line back before it is sent.
        var isWoken = false
        /// What was typed when it was woken, to be typed on.
        var begun: String?

        mutating func wake(with line: String) -> Bool {
            guard isWoken else { return false }
            isWoken = false
            begun = line
            return true
        }
    }

    private let state = Mutex(State())
    private let waking = Mutex<(@Sendable () -> Bool)?>(nil)
    let completing = Mutex<@Sendable (String) -> [Offer]>({ _ in [] })

    private func setUpReadline() {
        rl_readline_name = UnsafePointer(strdup("Backchat"))
        rl_change_environment = 0
        // Ctrl-C is a key and no signal while a line is typed: it clears the line, and an empty one
        // leaves. Signals from outside still restore the terminal.
        rl_prep_term_function = { meta in
            rl_prep_terminal(meta)
            var modes = termios()
            guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
            withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VINTR)] = 0 }
            _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
        }
        setUpCompletion()
        rl_initialize()
        // A pasted text is one utterance, whatever ~/.inputrc says of it.
        if getenv("TERM").map({ String(cString: $0) }) != "dumb" {
            rl_variable_bind("enable-bracketed-paste", "on")
        }
        for map in ["emacs", "vi-insert", "vi-command"] {
            rl_bind_key_in_map(3, clearOrLeave, rl_get_keymap_by_name(map))
        }
        stifle_history(CInt(TerminalLimits.historyLines))
    }

    private let clearOrLeave: @convention(c) (CInt, CInt) -> CInt = { _, _ in
        if rl_end == 0 {
            state.withLock { $0.isLeaving = true }
            rl_done = 1
        } else {
            rl_delete_text(0, rl_end)
            rl_point = 0
            rl_crlf()
            rl_on_new_line()
            rl_redisplay()
        }
        return 0
    }

    /// While nothing is typed readline looks up now and then, and can give an unfinished line back.
    private func wakeReadline() {
        rl_set_keyboard_input_timeout(1000 * TerminalLimits.millisecondsBetweenLooks)
        rl_event_hook = {
            guard waking.withLock({ $0 })?() == true else { return 0 }
            state.withLock { $0.isWoken = true }
            rl_crlf()
            rl_done = 1
            return 0
        }
        rl_startup_hook = {
            if let begun = state.withLock({ $0.begun.take() }) { rl_insert_text(begun) }
            return 0
        }
    }
#endif
