import ChatSessions
import Crypto

/// The operator's key: it names conversations in the store, and locks the key of each.
///
/// Whoever has the database and not this key learns how many conversations there are, when they went
/// on and in which phase they stand; not whose they are, nor a word.
package struct OperatorKey: Sendable {
    private let naming: SymmetricKey
    private let wrapping: SymmetricKey
    /// Tells whether a store was made with this key, and nothing of the key.
    let check: [UInt8]

    package init(bytes: [UInt8]) {
        let key = SymmetricKey(data: bytes)
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: key, info: Array(purpose.utf8),
                outputByteCount: StoreLimits.keyBytes)
        }
        naming = derived("backchat names 1")
        wrapping = derived("backchat keys 1")
        check = derived("backchat check 1").withUnsafeBytes { Array($0) }
    }

    /// What a conversation is called in the store.
    func name(of session: SessionKey) -> SessionName {
        var text = Array("hand\0".utf8)
        if case .relay(let relay) = session.owner { text = Array("relay\0\(relay)\0".utf8) }
        text += Array(session.name.utf8)
        return SessionName(
            bytes: Array(HMAC<SHA256>.authenticationCode(for: text, using: naming).prefix(16)))
    }

    /// A new key for a conversation, and how it is kept.
    func makeKey(for name: SessionName) throws -> (key: SymmetricKey, wrapped: [UInt8]) {
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Array($0) }
        return (key, try seal(bytes, with: wrapping, beside: name.bytes))
    }

    /// The key of a conversation; `nil` when it was not wrapped for it by this operator's key.
    func unwrap(_ wrapped: [UInt8], for name: SessionName) -> SymmetricKey? {
        open(wrapped, with: wrapping, beside: name.bytes).map { SymmetricKey(data: $0) }
    }
}

/// What a conversation is called in the store: a keyed hash of whose it is and of its name.
struct SessionName: Hashable, Sendable {
    let bytes: [UInt8]
}

/// A nonce, the sealed bytes and their tag.
func seal(
    _ bytes: [UInt8], with key: SymmetricKey, beside known: [UInt8]
) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: key, authenticating: known)
    return Array(box.nonce) + box.ciphertext + box.tag
}

/// What was sealed; `nil` when a bit of it, or of what stands beside it, is another.
func open(_ sealed: [UInt8], with key: SymmetricKey, beside known: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
        let bytes = try? AES.GCM.open(box, using: key, authenticating: known)
    else { return nil }
    return Array(bytes)
}
