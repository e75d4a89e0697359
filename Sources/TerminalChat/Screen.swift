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

    mutating func print(_ lines: [Page.Line], _ paint: Paint) {
        write(lines.map { paint.painted($0) + "\n" }.joined())
    }

    /// Text that stands out nowhere.
    mutating func print(_ text: String) {
        print(
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { Page.Line(text: String($0)) }, Paint(hasColour: false))
    }

    /// Asks for a line, on the same line.
    mutating func prompt(_ text: String) { write(text) }

    private mutating func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty, !isGone {
            let count = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { isGone = true }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
