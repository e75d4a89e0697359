import LanguageUnderstanding

extension ExampleCase {
    /// What an answer to a yes-no question comes to in the words of the cases; whoever would rather not say
    /// has not answered.
    static func word(for answer: HeardAnswer?) -> String {
        switch answer {
        case .yes: "yes"
        case .no: "no"
        case .unsure: "unsure"
        default: "other"
        }
    }

    var allowedWords: [String] { [text("expect") ?? ""] + texts("also_ok") }
}
