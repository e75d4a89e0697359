import Foundation
import Glibc

/// One TCP connection to this machine, as a person's or a relay's program has it.
final class LineClient {
    private var descriptor: CInt
    private var received: [UInt8] = []
    private(set) var hasEnded = false
    /// It ends with its last holder, and a connection to nobody tests nothing.
    private let server: ServerRun?

    /// The other side did not do what was waited for.
    struct Waited: Error, CustomStringConvertible {
        let description: String
    }

    init(port: UInt16, of server: ServerRun? = nil) throws {
        self.server = server
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else {
            Glibc.close(descriptor)
            throw Waited(description: "cannot connect: \(String(cString: strerror(errno)))")
        }
    }

    deinit { close() }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends what the other side takes at once; how many bytes that were.
    func sendSome(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes {
            Glibc.send(
                descriptor, $0.baseAddress, $0.count,
                Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
    }

    /// Everything is said; the replies can still be read.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    /// Goes away in the middle of everything.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    /// Reads up to the next prompt, or to the end; without the prompt.
    func page() throws -> String {
        let prompt = Array("\n> ".utf8)
        try read { $0.suffix(3).elementsEqual(prompt) }
        defer { received = [] }
        let isPrompted = received.suffix(3).elementsEqual(prompt)
        return String(decoding: isPrompted ? received.dropLast(2) : received[...], as: UTF8.self)
    }

    /// The next line as a JSON object; empty at the end.
    func frame() throws -> [String: Any] {
        try read { $0.contains(UInt8(ascii: "\n")) }
        guard let end = received.firstIndex(of: UInt8(ascii: "\n")) else { return [:] }
        let line = Data(received[..<end])
        received.removeFirst(end + 1)
        return try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
    }

    /// The frames of one turn: an acknowledgement and the replies, or an error.
    func turn() throws -> [[String: Any]] {
        var frames: [[String: Any]] = []
        while true {
            let frame = try frame()
            if frame.isEmpty { throw Waited(description: "the connection ended in a turn") }
            frames.append(frame)
            if frame["t"] as? String == "err" || frame["last"] as? Bool == true { return frames }
        }
    }

    /// Reads until the other side closes.
    func rest() throws -> String {
        try read { _ in false }
        defer { received = [] }
        return String(decoding: received, as: UTF8.self)
    }

    private func read(until isEnough: ([UInt8]) -> Bool) throws {
        let end = ContinuousClock.now + .seconds(120)
        while !hasEnded, !isEnough(received) {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard Glibc.poll(&poll, 1, 1000) >= 0, ContinuousClock.now < end else {
                throw Waited(description: "nothing came")
            }
            guard poll.revents != 0 else { continue }
            var buffer = [UInt8](repeating: 0, count: 64 * 1024)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 { received += buffer[..<count] } else { hasEnded = true }
        }
    }
}
