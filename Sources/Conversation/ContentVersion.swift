extension [ContentFile] {
    /// Those that a talk by one script rests on.
    package func files(of script: String) -> [ContentFile] {
        filter { !$0.path.hasPrefix("scripts/") || $0.path == "scripts/\(script).json" }
    }

    /// The version of the content of one script.
    package func version(of script: String) -> String { files(of: script).version }

    /// Tells content apart: the same for the same bytes in the same files, in sixteen hexadecimal digits.
    package var version: String {
        var hash = ContentHash()
        for file in sorted(by: { $0.path < $1.path }) {
            hash.add([UInt8](file.path.utf8))
            hash.add(file.bytes)
        }
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// 64 bits of a row of texts, the same on every machine: enough to see that something was changed, no
/// guard against forgers.
///
/// A greeting waits for it, so it takes eight bytes at once: each step folds the two halves of a
/// product of 128 bits.
private struct ContentHash {
    private(set) var value: UInt64 = 0x2D35_8DCC_AA6C_78A5

    /// Where one text ends counts.
    mutating func add(_ bytes: [UInt8]) {
        add(UInt64(bytes.count))
        bytes.withUnsafeBytes { bytes in
            let whole = bytes.count & ~7
            for place in stride(from: 0, to: whole, by: 8) {
                add(
                    UInt64(
                        littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
            }
            var last: UInt64 = 0
            for byte in bytes[whole...].reversed() { last = last << 8 | UInt64(byte) }
            add(last)
        }
    }

    private mutating func add(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0x8BB8_4B93_962E_ACC9)
        value = product.high ^ product.low
    }
}
