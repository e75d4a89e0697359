/// A number of combinations, too large for other numbers: so much times ten to the power.
package struct Combinations: Hashable, Sendable, CustomStringConvertible {
    /// From 1 up to 10, or 0.
    private let leading: Double
    private let power: Int

    package init(_ number: Double) { self.init(number, power: 0) }

    private init(_ leading: Double, power: Int) {
        var (leading, power) = (leading, power)
        while leading >= 10 {
            leading /= 10
            power += 1
        }
        while leading > 0, leading < 1 {
            leading *= 10
            power -= 1
        }
        self.leading = leading
        self.power = leading == 0 ? 0 : power
    }

    package static func * (number: Combinations, factor: Double) -> Combinations {
        Combinations(number.leading * factor, power: number.power)
    }

    /// `96`, `3.4e85`: two digits from a thousand on.
    package var description: String {
        if leading == 0 { return "0" }
        if power < 3 {
            return String(Int((0..<power).reduce(leading) { number, _ in number * 10 }.rounded()))
        }
        let tenths = Int((leading * 10).rounded())
        let (digits, shift) = tenths == 100 ? (10, 1) : (tenths, 0)
        return "\(digits / 10).\(digits % 10)e\(power + shift)"
    }
}
