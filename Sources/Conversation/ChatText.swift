extension String {
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    var words: [String] { split { $0.isWhitespace }.map(String.init) }

    var singleSpaced: String { words.joined(separator: " ") }

    /// What follows a prefix.
    func after(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }

    /// Without a remark: two spaces and a number sign begin one.
    var withoutComment: String {
        var spaces = 0
        for index in indices {
            if self[index] == "#", spaces >= 2 { return String(self[..<index]).trimmed }
            spaces = self[index].isWhitespace ? spaces + 1 : 0
        }
        return trimmed
    }

    /// Whether the text is what the pattern says, where `*` stands for anything.
    func matches(pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else {
            return self == pattern
        }
        guard hasPrefix(first), dropFirst(first.count).hasSuffix(last) else { return false }
        var rest = dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: String(part)) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}

extension Substring {
    fileprivate func firstRange(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) {
                return start..<index(start, offsetBy: part.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
