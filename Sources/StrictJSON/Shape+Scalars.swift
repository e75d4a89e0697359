extension Shape where Value == String {
    package static func text(_ pattern: TextPattern) -> Shape {
        Shape(.text(pattern)) { node, issues throws(Unreadable) in
            try text(pattern, in: node, &issues)
        }
    }

    fileprivate static func text(
        _ pattern: TextPattern, in node: JSONNode, _ issues: inout [Issue]
    ) throws(Unreadable) -> String {
        guard case .string(let text) = node.kind else {
            throw unreadable(wrongKind(node, expected: "a text"), &issues)
        }
        guard pattern.matches(text) else {
            throw unreadable(
                Issue("shape/text", at: node.location, "must be \(pattern.hint)"), &issues)
        }
        return text
    }

    /// A sentence for people.
    package static var sentence: Shape { .text(.filled) }
}

extension Shape where Value == [Located<String>] {
    /// Sentences with their places; the bulk of all content, so read without a shape for each.
    package static var sentences: Shape {
        Shape(.list(.text(.filled), atLeast: 0, distinct: false)) {
            node, issues throws(Unreadable) in
            guard case .array(let nodes) = node.kind else {
                throw unreadable(wrongKind(node, expected: "a list"), &issues)
            }
            let before = issues.count
            let sentences = nodes.compactMap { node in
                (try? Shape<String>.text(.filled, in: node, &issues)).map {
                    Located(value: $0, location: node.location)
                }
            }
            try requireNoMore(issues, than: before)
            return sentences
        }
    }
}

extension Shape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words that a Swift enum lists.
    package static var word: Shape {
        let words = Value.allCases.map(\.rawValue)
        return Shape(.oneOf(words)) { node, issues throws(Unreadable) in
            guard case .string(let text) = node.kind else {
                throw unreadable(wrongKind(node, expected: "a text"), &issues)
            }
            guard let value = Value(rawValue: text) else {
                throw unreadable(
                    Issue(
                        "shape/word", at: node.location,
                        "\"\(text)\" is none of \(words.joined(separator: ", "))"
                            + didYouMean(text, among: words)), &issues)
            }
            return value
        }
    }
}

extension Shape where Value == Double {
    package static func number(from: Double? = nil, to: Double? = nil, whole: Bool = false) -> Shape
    {
        Shape(.number(from: from, to: to, whole: whole)) { node, issues throws(Unreadable) in
            guard case .number(let number) = node.kind else {
                throw unreadable(
                    wrongKind(node, expected: whole ? "a whole number" : "a number"), &issues)
            }
            guard !whole || number.rounded() == number, number >= from ?? -.infinity,
                number <= to ?? .infinity
            else {
                let bounds =
                    [from.map { "at least \(plain($0))" }, to.map { "at most \(plain($0))" }]
                    .compactMap { $0 } + (whole ? ["whole"] : [])
                throw unreadable(
                    Issue(
                        "shape/number", at: node.location,
                        "the number must be \(bounds.joined(separator: ", "))"), &issues)
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
        Shape(.boolean) { node, issues throws(Unreadable) in
            guard case .boolean(let truth) = node.kind else {
                throw unreadable(wrongKind(node, expected: "true or false"), &issues)
            }
            return truth
        }
    }

    /// A key that says all by standing there: `"advise": true`.
    package static var yes: Shape {
        Shape(.constant(true)) { node, issues throws(Unreadable) in
            guard node.kind == .boolean(true) else {
                throw unreadable(
                    Issue("shape/kind", at: node.location, "only true can stand here"), &issues)
            }
            return true
        }
    }
}

/// A number as people write it: `38`, not `38.0`.
private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
}
