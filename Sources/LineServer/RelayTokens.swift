import Crypto

/// Who may be a relay: the name of each, and the SHA-256 of its token.
///
/// The file holds one relay a line, `NAME HASH`; what follows `#` is a remark. Tokens are random, so
/// that a plain hash of them cannot be turned round.
package struct RelayTokens: Sendable {
    private let hashes: [(relay: String, hash: [UInt8])]

    /// What is wrong with a file of tokens; it never repeats what stands there.
    package struct Mistake: Error, Hashable {
        package let line: Int
        package let sentence: String
    }

    package init(_ text: String) throws(Mistake) {
        var hashes: [(String, [UInt8])] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            if words.isEmpty { continue }
            guard words.count == 2, let hash = bytes(words[1]), hash.count == 32 else {
                throw Mistake(
                    line: index + 1,
                    sentence: "a relay's name and 64 hexadecimal digits must stand here")
            }
            guard !hashes.contains(where: { $0.0 == words[0] }) else {
                throw Mistake(line: index + 1, sentence: "this relay stands in the file already")
            }
            hashes.append((String(words[0]), hash))
        }
        self.hashes = hashes
    }

    /// Whether this is the relay's token, in a time that tells nothing of either.
    func admit(_ relay: String, _ token: String?) -> Bool {
        let given = Array(SHA256.hash(data: Array((token ?? "").utf8)))
        var isAdmitted = false
        for (name, hash) in hashes {
            var difference: UInt8 = 0
            for (left, right) in zip(given, hash) { difference |= left ^ right }
            let isRight = difference == 0
            isAdmitted = isAdmitted || (isRight && name == relay && token != nil)
        }
        return isAdmitted
    }

    /// A new token, and the line of the file that admits it.
    package static func make(for relay: String) -> (token: String, line: String) {
        let token = SymmetricKey(size: .bits256).withUnsafeBytes { hexadecimal($0) }
        return (token, "\(relay) \(hexadecimal(SHA256.hash(data: Array(token.utf8))))")
    }
}

private func bytes(_ hexadecimal: Substring) -> [UInt8]? {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    guard digits.count == hexadecimal.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
}
