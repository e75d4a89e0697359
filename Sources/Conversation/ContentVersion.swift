extension [ContentFile] {
    /// Those that a talk by one script rests on.
    func files(of script: String) -> [ContentFile] {
        filter { !$0.path.hasPrefix("scripts/") || $0.path == "scripts/\(script).json" }
    }

    /// The version of the content of one script.
    package func version(of script: String) -> String { files(of: script).version }

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
