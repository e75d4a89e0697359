/// Reads one member of the object that a text holds, and nothing that stands behind it.
///
/// Mistakes behind it are not found: it is for texts that are known to have none, and for those who
/// cannot wait for all of them.
///
/// - Returns: the value, or `nil` when `issues` has gained the reason.
package func parseMember(
    _ key: String, of bytes: [UInt8], file: String, issues: inout [Issue]
) -> JSONNode? {
    var parser = JSONParser(bytes: bytes, file: file)
    do {
        return try parser.member(key)
    } catch {
        issues.append(error.issue)
        return nil
    }
}

extension JSONParser {
    fileprivate mutating func member(_ wanted: String) throws(SyntaxFailure) -> JSONNode {
        skipSpace()
        guard take("{") else { throw failure("an object must stand here") }
        repeat {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { break }
            let key = try string()
            let value = try value(of: key, depth: 2)
            if key == wanted { return value }
            skipSpace()
        } while take(",")
        throw failure("the key \"\(wanted)\" is missing")
    }
}
