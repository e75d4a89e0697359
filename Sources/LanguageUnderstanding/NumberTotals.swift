/// What numbers are out of, and numbers that are none.
extension Lexicon {
    /// `L5`.
    func isName(_ start: Int, in tokens: [Token]) -> Bool {
        start > 0 && tokens[start - 1].has(.label)
    }

    /// `lots out of ten`: what something is out of that is no number.
    func isTotal(_ start: Int, in tokens: [Token]) -> Bool {
        numbers.grammar.outOf.contains { words in
            words.count > 1 && start >= words.count
                && starts(with: words, at: start - words.count, in: tokens)
        }
    }

    /// `out of 10`, `stars out of 5`: a number ends before it, and one word may stand between.
    func total(behind end: Int, in tokens: [Token]) -> (Double, Int)? {
        for words in numbers.grammar.outOf {
            for start in [end, end + 1]
            where (start == end || words.count > 1) && starts(with: words, at: start, in: tokens) {
                if let total = wholeNumber(at: start + words.count, in: tokens) { return total }
            }
        }
        return nil
    }

    /// `7/10`: what stands below the stroke.
    func fraction(_ text: String) -> Double? {
        let parts = text.split(separator: "/")
        return parts.count == 2 ? Double(parts[1]) : nil
    }
}
