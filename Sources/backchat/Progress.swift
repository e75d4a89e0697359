import Glibc

/// Tells on a terminal how far long work has come; a pipe and a screen reader hear nothing of it.
///
/// The line is on standard error and is wiped when the work is done.
struct Progress {
    private let total: Int
    private let what: String
    private let isShown: Bool
    private var done = 0
    private var lastShown = ContinuousClock.now

    init(_ what: String, of total: Int) {
        self.what = what
        self.total = total
        isShown =
            isatty(STDERR_FILENO) == 1 && getenv("ACCESSIBLE") == nil
            && getenv("TERM").map { String(cString: $0) } != "dumb"
    }

    mutating func step(by count: Int = 1) {
        done += count
        guard isShown, ContinuousClock.now - lastShown > .milliseconds(100) else { return }
        lastShown = .now
        tell("\r\(what) \(done) of \(total)")
    }

    func finish() {
        if isShown { tell("\r\u{1B}[K") }
    }

    private func tell(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
