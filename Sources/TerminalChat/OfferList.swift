import Conversation

/// Offers as a table for a window: one a line, cut where the window ends.
struct OfferList {
    let width: Int

    func lines(of offers: [Offer]) -> [String] {
        let names = offers.map { $0.name.columns }.max() ?? 0
        return offers.map { offer in
            let gap = String(repeating: " ", count: names - offer.name.columns)
            return cut("  \(offer.name)\(gap)  \(offer.meaning)".trimmedEnd)
        }
    }

    /// The last column stays free: some terminals go on to the next line once it is written.
    private func cut(_ line: String) -> String {
        guard line.columns >= width else { return line }
        var text = ""
        var columns = 0
        for character in line {
            let more = String(character).columns
            if columns + more > width - 4 { break }
            text.append(character)
            columns += more
        }
        return text.trimmedEnd + "..."
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
