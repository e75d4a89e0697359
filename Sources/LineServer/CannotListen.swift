package import NIOCore
import NIOPosix

/// An address of this machine that another program has, or that the system does not give out.
package struct CannotListen: Error {
    package let address: SocketAddress
    /// What the system says, as `errno` has it.
    package let reason: CInt
}

extension ServerBootstrap {
    /// Listens, and says where it cannot.
    func listen(at address: SocketAddress) async throws -> any Channel {
        do {
            return try await bind(to: address).get()
        } catch let failure as IOError {
            throw CannotListen(address: address, reason: failure.errnoCode)
        }
    }
}
