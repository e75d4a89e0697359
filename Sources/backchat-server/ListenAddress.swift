import ArgumentParser
import NIOCore

/// `HOST:PORT`, where the host is an address of this machine, or `none`.
struct ListenAddress: ExpressibleByArgument {
    let address: SocketAddress?

    init(loopback port: Int) { address = try? SocketAddress(ipAddress: "127.0.0.1", port: port) }

    init?(argument: String) {
        if argument == "none" {
            address = nil
            return
        }
        guard let colon = argument.lastIndex(of: ":"),
            let port = Int(argument[argument.index(after: colon)...]), (0...65_535).contains(port)
        else { return nil }
        let host = argument[..<colon].filter { !"[]".contains($0) }
        guard let address = try? SocketAddress(ipAddress: host, port: port) else { return nil }
        self.address = address
    }

    var defaultValueDescription: String { address?.shown ?? "none" }

    /// Only programs of this machine can reach it.
    var isLoopback: Bool {
        guard let address else { return true }
        return switch address {
        case .v4: address.ipAddress?.hasPrefix("127.") == true
        case .v6: address.ipAddress == "::1"
        case .unixDomainSocket: true
        }
    }
}

extension SocketAddress {
    /// As it is typed.
    var shown: String {
        let host = ipAddress ?? ""
        return "\(host.contains(":") ? "[\(host)]" : host):\(port ?? 0)"
    }
}
