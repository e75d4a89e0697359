/// What an issue's id means to authors, for `check --explain`.
struct IssueGuide {
    let id: String
    let meaning: String
    let example: String
    let mend: String

    init(_ id: String, _ meaning: String, example: String, mend: String) {
        self.id = id
        self.meaning = meaning
        self.example = example
        self.mend = mend
    }

    /// One for each id, sorted by it.
    static let all = filesAndConditions + phrasesAndSafety + shapesAndWords

    var text: String {
        """
        \(id)
        \(meaning)
        For example: \(example)
        To mend it: \(mend)
        """
    }
}
