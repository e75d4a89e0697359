import StrictJSON

extension Shape where Value == [Located<String>] {
    /// Phrases, each with its place for traces and error texts.
    static var phrases: Shape { .list(of: Shape<String>.sentence.located) }
}
