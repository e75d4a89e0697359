import Crypto

/// Names conversations in logs so that one can be followed and nobody found: an HMAC under a key that
/// is made at each start and kept nowhere.
struct Pseudonyms: Sendable {
    private let key = SymmetricKey(size: .bits256)

    /// Sixteen hexadecimal digits.
    func name(of text: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return hexadecimal(code.prefix(8))
    }
}

func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
