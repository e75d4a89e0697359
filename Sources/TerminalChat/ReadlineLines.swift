#if canImport(CReadline)
    @preconcurrency internal import CReadline
    import Glibc
    import LanguageUnderstanding
    import Synchronization

    /// Lines from a terminal through GNU readline: editing, and a history that is never written.
    struct ReadlineLines: LineSource {
        private let prompt: String

        init(prompt: String) {
            self.prompt = prompt
            setUpReadline()
        }

        mutating func next() -> TypedLine {
            guard let typed = readline(prompt) else {
                return .end
            }
            defer { free(typed) }
            if isLeaving.withLock({ $0 }) { return .end }
            let line = String(cString: typed)
            guard line.utf8.count <= Limits.utteranceBytes else { return .tooLong }
            if line.contains(where: { !$0.isWhitespace }) { add_history(typed) }
            return .line(line)
        }

        func forget() { clear_history() }
    }

    /// Set by Ctrl-C on an empty line.
    private let isLeaving = Mutex(false)

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
        rl_attempted_completion_function = { _, _, _ in
            rl_attempted_completion_over = 1
            return nil
        }
        rl_initialize()
        for map in ["emacs", "vi-insert", "vi-command"] {
            rl_bind_key_in_map(3, clearOrLeave, rl_get_keymap_by_name(map))
        }
        stifle_history(CInt(TerminalLimits.historyLines))
    }

    private let clearOrLeave: @convention(c) (CInt, CInt) -> CInt = { _, _ in
        if rl_end == 0 {
            isLeaving.withLock { $0 = true }
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
#endif
