extension Shape {
    /// One of several kinds of object, told apart by the key that only this kind has.
    package static func variants(_ variants: [(key: String, shape: Shape)]) -> Shape {
        Shape(.anyOf(variants.map(\.shape.schema))) { node, issues throws(Unreadable) in
            let members = try objectMembers(of: node, &issues)
            let present = variants.filter { variant in
                members.contains { $0.key == variant.key }
            }
            guard let only = present.first, present.count == 1 else {
                let keys = variants.map { "\"\($0.key)\"" }.joined(separator: ", ")
                let mistyped =
                    present.isEmpty
                    ? members.map { didYouMean($0.key, among: variants.map(\.key)) } : []
                throw unreadable(
                    Issue(
                        "shape/variant", at: node.location,
                        "needs exactly one of \(keys)" + (mistyped.first { !$0.isEmpty } ?? "")),
                    &issues)
            }
            return try only.shape.value(of: node, &issues)
        }
    }
}
