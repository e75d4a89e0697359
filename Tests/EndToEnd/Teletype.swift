import Glibc
import PseudoTerminal

/// A program on a pseudo-terminal, read and typed to a turn at a time.
final class Teletype {
    private let process: pid_t
    private let terminal: CInt
    private var unread: [UInt8] = []
    private let end = ContinuousClock.now + .seconds(300)

    init(_ program: Program, columns: Int) throws {
        var words = ([program.path] + program.arguments).map { strdup($0) } + [nil]
        var pairs = program.variables.map { strdup($0) } + [nil]
        defer { for text in words + pairs { free(text) } }
        var (process, terminal): (pid_t, CInt) = (0, -1)
        let code = spawn_on_terminal(
            program.path, &words, &pairs, 24, UInt16(columns), &process, &terminal)
        guard code == 0 else { throw NotStarted(path: program.path, code: code) }
        (self.process, self.terminal) = (process, terminal)
    }

    deinit { close(terminal) }

    /// Everything up to a prompt at the beginning of the last line, or to the end of the program.
    func page(to prompt: String = "\n> ") -> String {
        while !unread.ends(with: prompt) {
            guard readSome() else { break }
        }
        defer { unread.removeAll() }
        return String(decoding: unread, as: UTF8.self)
    }

    func type(_ keys: String) {
        var rest = Array(keys.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                write(terminal, $0.baseAddress, min($0.count, 1024))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits for the end, which has come when nothing is left to read.
    func status() -> Outcome.End {
        Outcome.End(of: process, until: end)
    }

    private func readSome() -> Bool {
        let left = max(0, (end - ContinuousClock.now).components.seconds)
        var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, CInt(left * 1000)) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        // The end of the program is an error on this side.
        let count = read(terminal, &buffer, buffer.count)
        guard count > 0 else { return false }
        unread += buffer[..<count]
        return true
    }
}

extension [UInt8] {
    fileprivate func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}
