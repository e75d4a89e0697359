/// There is no value; the issues tell why.
struct Unreadable: Error {}

func unreadable(_ issue: Issue, _ issues: inout [Issue]) -> Unreadable {
    issues.append(issue)
    return Unreadable()
}

/// Parts that can be read may have issues all the same.
func requireNoMore(_ issues: [Issue], than before: Int) throws(Unreadable) {
    guard issues.count == before else { throw Unreadable() }
}

func wrongKind(_ node: JSONNode, expected: String) -> Issue {
    Issue("shape/kind", at: node.location, "\(expected) must stand here, not \(node.kindName)")
}
