package import ChatSessions
import Crypto

/// Names conversations in logs so that one can be followed and nobody found: an HMAC under a key that
/// is made at each start and kept nowhere.
package struct Pseudonyms: Sendable {
    private let key = SymmetricKey(size: .bits256)

    package init() {}

    /// Sixteen hexadecimal digits.
    package func name(of session: SessionKey) -> String {
        let owner =
            switch session.owner {
            case .relay(let relay): "relay\0\(relay)"
            case .byHand: "by hand"
            }
        let text = "\(owner)\0\(session.name)"
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return hexadecimal(code.prefix(8))
    }
}

func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
