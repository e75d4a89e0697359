extension Substring {
    /// The words between its spaces, found byte by byte: for characters all of Unicode would be asked.
    var spacedWords: [String] {
        utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
}

extension String {
    /// The words between its spaces.
    var spacedWords: [String] { self[...].spacedWords }
}
