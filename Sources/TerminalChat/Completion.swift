#if canImport(CReadline)
    import Conversation
    @preconcurrency internal import CReadline
    import Glibc
    import Synchronization

    /// What Tab found last: readline asks for one after the other.
    private struct Found {
        var offers: [Offer] = []
        var told = 0
    }

    private let found = Mutex(Found())

    /// Tab completes the whole line, never a file name, and shows at once what there is.
    func setUpCompletion() {
        let noBreaks = UnsafePointer(strdup(""))
        rl_basic_word_break_characters = noBreaks
        rl_completer_word_break_characters = noBreaks
        rl_completer_quote_characters = noBreaks
        rl_sort_completion_matches = 0
        rl_variable_bind("show-all-if-ambiguous", "on")
        rl_attempted_completion_function = { text, _, _ in
            rl_attempted_completion_over = 1
            // Readline sets it anew for each Tab; a space is part of the offer where one is wanted.
            rl_completion_append_character = 0
            let line = text.map { String(cString: $0) } ?? ""
            let offers = completing.withLock { $0 }(line)
            found.withLock { $0 = Found(offers: offers) }
            return rl_completion_matches(text, nextMatch)
        }
        rl_completion_display_matches_hook = { _, _, _ in showOffers() }
    }

    private let nextMatch:
        @convention(c) (UnsafePointer<CChar>?, CInt) -> UnsafeMutablePointer<CChar>? =
            { _, _ in
                found.withLock { found in
                    guard found.told < found.offers.count else { return nil }
                    found.told += 1
                    return strdup(found.offers[found.told - 1].line)
                }
            }

    /// Each on one line with what it means, as far as the window is wide.
    private func showOffers() {
        let offers = found.withLock { $0.offers }
        var (rows, columns): (CInt, CInt) = (0, 0)
        rl_get_screen_size(&rows, &columns)
        rl_crlf()
        for line in OfferList(width: Int(columns)).lines(of: offers) {
            fputs(line + "\n", rl_outstream)
        }
        fflush(rl_outstream)
        rl_on_new_line()
    }
#endif
