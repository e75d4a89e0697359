import Conversation
import Glibc

/// Standard output as a place for text: written at once, and known when nobody reads any more.
struct Screen {
    let isTerminal: Bool
    private(set) var isGone = false

    init() {
        isTerminal = isatty(STDOUT_FILENO) == 1
        signal(SIGPIPE, SIG_IGN)
    }

    /// The columns of the window now; a pipe has as many as are comfortable to read.
    var width: Int {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
        else { return LayoutLimits.widestText }
        return Int(size.ws_col)
    }

    /// Writes lines of text; control characters, which content has no use for, are left out.
    mutating func print(_ text: String) {
        let plain = text.unicodeScalars.filter {
            $0 == "\n" || $0.properties.generalCategory != .control
        }
        var rest = Array((String(String.UnicodeScalarView(plain)) + "\n").utf8)[...]
        while !rest.isEmpty, !isGone {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { isGone = true }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
