/// Reads one JSON text as RFC 8259 has it, and no more: no comments, no trailing commas, no second
/// member of one name.
///
/// A syntax mistake ends the reading; all duplicate keys are reported.
///
/// - Returns: the value, or `nil` when `issues` has gained the reason.
package func parseJSON(_ bytes: [UInt8], file: String, issues: inout [Issue]) -> JSONNode? {
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard bytes.count <= Limits.fileBytes else {
        issues.append(
            Issue(
                "json/too-large", at: start,
                "holds \(bytes.count) bytes; at most \(Limits.fileBytes) are read"))
        return nil
    }
    var parser = JSONParser(bytes: bytes, file: file)
    do {
        let node = try parser.document()
        issues += parser.duplicates
        return parser.duplicates.isEmpty ? node : nil
    } catch {
        issues += parser.duplicates + [error.issue]
        return nil
    }
}

struct SyntaxFailure: Error { let issue: Issue }

struct JSONParser {
    let bytes: [UInt8]
    let file: String
    var position = 0
    var line = 1
    var lineStart = 0
    /// Bytes since the line's start that begin no Unicode scalar; columns do not count them.
    var continuationBytes = 0
    var duplicates: [Issue] = []

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    var location: SourceLocation {
        SourceLocation(
            file: file, line: line, column: position - lineStart - continuationBytes + 1)
    }

    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    func failure(_ message: String, id: String = "json/syntax") -> SyntaxFailure {
        SyntaxFailure(issue: Issue(id, at: location, message))
    }

    mutating func document() throws(SyntaxFailure) -> JSONNode {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw failure("starts with a byte order mark; save it as plain UTF-8")
        }
        skipSpace()
        let node = try value(depth: 1)
        skipSpace()
        guard byte == nil else { throw failure("something follows after the end of the value") }
        return node
    }

    mutating func skipSpace() {
        while let byte {
            switch byte {
            case UInt8(ascii: "\n"):
                position += 1
                line += 1
                lineStart = position
                continuationBytes = 0
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            default: return
            }
        }
    }

    mutating func value(depth: Int) throws(SyntaxFailure) -> JSONNode {
        let start = location
        switch byte {
        case UInt8(ascii: "{"): return JSONNode(location: start, kind: try object(depth: depth))
        case UInt8(ascii: "["): return JSONNode(location: start, kind: try array(depth: depth))
        case UInt8(ascii: "\""): return JSONNode(location: start, kind: .string(try string()))
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            return JSONNode(location: start, kind: .number(try number()))
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw failure("ends in the middle of a value")
        default: throw failure("no JSON value starts like this")
        }
    }

    mutating func word(_ word: String, _ kind: JSONNode.Kind) throws(SyntaxFailure) -> JSONNode {
        let start = location
        guard bytes[position...].starts(with: word.utf8) else {
            throw failure("no JSON value starts like this")
        }
        position += word.utf8.count
        return JSONNode(location: start, kind: kind)
    }

    mutating func object(depth: Int) throws(SyntaxFailure) -> JSONNode.Kind {
        try checkDepth(depth)
        var members: [JSONNode.Member] = []
        var seen: Set<String> = []
        position += 1
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            guard byte == UInt8(ascii: "\"") else {
                throw failure("a key in double quotes must stand here")
            }
            let place = location
            let key = try string()
            if isRepeated(key, among: members, &seen) {
                duplicates.append(
                    Issue(
                        "json/duplicate-key", at: place,
                        "\"\(key)\" stands in this object already; one of the two would be lost"))
            }
            let value = try value(of: key, depth: depth + 1)
            members.append(JSONNode.Member(key: key, location: place, value: value))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw failure("a comma or a closing brace must stand here") }
            skipSpace()
        }
    }

    /// What stands behind a key.
    mutating func value(of key: String, depth: Int) throws(SyntaxFailure) -> JSONNode {
        skipSpace()
        guard take(":") else { throw failure("a colon must follow the key \"\(key)\"") }
        skipSpace()
        return try value(depth: depth)
    }

    /// A few keys are compared one by one, which is quicker than hashing them; many are not.
    private func isRepeated(
        _ key: String, among members: [JSONNode.Member], _ seen: inout Set<String>
    ) -> Bool {
        guard members.count >= Limits.comparedKeys else {
            return members.contains { $0.key == key }
        }
        if seen.isEmpty { seen = Set(members.map(\.key)) }
        return !seen.insert(key).inserted
    }

    mutating func array(depth: Int) throws(SyntaxFailure) -> JSONNode.Kind {
        try checkDepth(depth)
        var items: [JSONNode] = []
        position += 1
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .array(items) }
            guard take(",") else { throw failure("a comma or a closing bracket must stand here") }
            skipSpace()
        }
    }

    private func checkDepth(_ depth: Int) throws(SyntaxFailure) {
        guard depth <= Limits.depth else {
            throw failure("is nested deeper than \(Limits.depth) levels", id: "json/too-deep")
        }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}
