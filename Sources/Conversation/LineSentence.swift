/// What is said to a person about the line that carries the talk.
package enum LineSentence: Hashable, Sendable {
    /// How to go on after the line broke.
    case resumeWord(String)
    case resumed
    case resumeUnknown
    /// Another line has taken the conversation over.
    case goesOnElsewhere
    case lineTooLong(bytes: Int)
    case notText
    case silentForLong
    /// The service stops, or has no room.
    case closing
    case full
    case trouble
}

extension LineSentence {
    /// The sentence of the language pack, and what fills its places.
    var words: (sentence: Sentence, values: [String: String]) {
        switch self {
        case .resumeWord(let word): (.resumeWord, ["word": word])
        case .resumed: (.resumed, [:])
        case .resumeUnknown: (.resumeUnknown, [:])
        case .goesOnElsewhere: (.goesOnElsewhere, [:])
        case .lineTooLong(let bytes): (.lineTooLong, ["count": String(bytes)])
        case .notText: (.notText, [:])
        case .silentForLong: (.silentForLong, [:])
        case .closing: (.closing, [:])
        case .full: (.full, [:])
        case .trouble: (.trouble, [:])
        }
    }
}
