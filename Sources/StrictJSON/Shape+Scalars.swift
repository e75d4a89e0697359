extension Shape where Value == String {
    package static func text(_ pattern: TextPattern) -> Shape {
        Shape(.text(pattern)) { node, issues in text(pattern, in: node, issues: &issues) }
    }

    fileprivate static func text(
        _ pattern: TextPattern, in node: JSONNode, issues: inout [Issue]
    ) -> String? {
        guard case .string(let text) = node.kind else {
            issues.append(wrongKind(node, expected: "a text"))
            return nil
        }
        guard pattern.matches(text) else {
            issues.append(Issue("shape/text", at: node.location, "must be \(pattern.hint)"))
            return nil
        }
        return text
    }

    /// A sentence for people.
    package static var sentence: Shape { .text(.filled) }
}

extension Shape where Value == [Located<String>] {
    /// Sentences with their places; the bulk of all content, so read without a shape for each.
    package static var sentences: Shape {
        Shape(.list(.text(.filled), atLeast: 0, distinct: false)) { node, issues in
            guard case .array(let nodes) = node.kind else {
                issues.append(wrongKind(node, expected: "a list"))
                return nil
            }
            let before = issues.count
            let sentences = nodes.compactMap { node in
                Shape<String>.text(.filled, in: node, issues: &issues).map {
                    Located(value: $0, location: node.location)
                }
            }
            return issues.count == before ? sentences : nil
        }
    }
}

extension Shape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words that a Swift enum lists.
    package static var word: Shape {
        let words = Value.allCases.map(\.rawValue)
        return Shape(.oneOf(words)) { node, issues in
            guard case .string(let text) = node.kind else {
                issues.append(wrongKind(node, expected: "a text"))
                return nil
            }
            guard let value = Value(rawValue: text) else {
                issues.append(
                    Issue(
                        "shape/word", at: node.location,
                        "\"\(text)\" is none of \(words.joined(separator: ", "))"
                            + didYouMean(text, among: words)))
                return nil
            }
            return value
        }
    }
}

extension Shape where Value == Double {
    package static func number(from: Double? = nil, to: Double? = nil, whole: Bool = false) -> Shape
    {
        Shape(.number(from: from, to: to, whole: whole)) { node, issues in
            guard case .number(let number) = node.kind else {
                issues.append(wrongKind(node, expected: whole ? "a whole number" : "a number"))
                return nil
            }
            guard !whole || number.rounded() == number, number >= from ?? -.infinity,
                number <= to ?? .infinity
            else {
                let bounds =
                    [from.map { "at least \(plain($0))" }, to.map { "at most \(plain($0))" }]
                    .compactMap { $0 } + (whole ? ["whole"] : [])
                issues.append(
                    Issue(
                        "shape/number", at: node.location,
                        "the number must be \(bounds.joined(separator: ", "))"))
                return nil
            }
            return number
        }
    }
}

extension Shape where Value == Int {
    /// A whole number; the range keeps it far from what an `Int` can hold.
    package static func integer(_ range: ClosedRange<Int>) -> Shape {
        Shape<Double>.number(
            from: Double(range.lowerBound), to: Double(range.upperBound), whole: true
        ).map { Int($0) }
    }
}

extension Shape where Value == Bool {
    package static var boolean: Shape {
        Shape(.boolean) { node, issues in
            guard case .boolean(let truth) = node.kind else {
                issues.append(wrongKind(node, expected: "true or false"))
                return nil
            }
            return truth
        }
    }

    /// A key that says all by standing there: `"advise": true`.
    package static var yes: Shape {
        Shape(.constant(true)) { node, issues in
            guard node.kind == .boolean(true) else {
                issues.append(
                    Issue("shape/kind", at: node.location, "only true can stand here"))
                return nil
            }
            return true
        }
    }
}

/// A number as people write it: `38`, not `38.0`.
private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
}
