extension [ContentFile] {
    /// Tells content apart: the same for the same bytes in the same files, in sixteen hexadecimal digits.
    ///
    /// It is FNV-1a with 64 bits: enough to see that something was changed, no guard against forgers.
    package var version: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for file in sorted(by: { $0.path < $1.path }) {
            file.path.utf8.forEach(add)
            // No byte of a path.
            add(0)
            file.bytes.forEach(add)
            add(0)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
