import StrictJSON

/// A sentence with places to fill, like `Ring {emergency} now`.
struct Template: Hashable, Sendable {
    private let parts: [Part]
    let location: SourceLocation

    private enum Part: Hashable, Sendable {
        case text(String)
        case place(String)
    }

    init(_ source: Located<String>) {
        location = source.location
        var parts: [Part] = []
        let bytes = source.value.utf8
        var rest = bytes[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            parts.append(.text(String(source.value[rest.startIndex..<open])))
            parts.append(.place(String(source.value[bytes.index(after: open)..<close])))
            rest = rest[bytes.index(after: close)...]
        }
        parts.append(.text(String(source.value[rest.startIndex...])))
        self.parts = parts
    }

    /// The names of the places.
    var places: Set<String> {
        Set(parts.compactMap { if case .place(let name) = $0 { name } else { nil } })
    }

    /// The sentence; a place without a value stays empty, which loading has ruled out.
    func filled(_ values: [String: String]) -> String { filled { values[$0] } }

    /// The same from wherever the values come.
    func filled(_ value: (String) -> String?) -> String {
        var filled = ""
        for part in parts {
            switch part {
            case .text(let text): filled += text
            case .place(let name): filled += value(name) ?? ""
            }
        }
        return filled
    }

    /// The issue of every place that nothing will fill.
    func issues(allowed: Set<String>) -> [Issue] {
        places.subtracting(allowed).sorted().map { place in
            Issue(
                "words/place", at: location,
                "nothing fills the place {\(place)} here"
                    + didYouMean(place, among: allowed.sorted()))
        }
    }

    static let shape = Shape<String>.sentence.located.map { Template($0) }
}
