import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding

/// What a person said in their own words, as far as it told something.
///
/// It lives as long as the talk and is kept nowhere; going back and beginning anew drop it too.
package struct OwnWords: Hashable, Sendable {
    /// The first utterance that told of anything.
    private(set) var opening: String?
    private var words: [FindingID: String] = [:]

    package init() {}

    /// The words that told of a finding, where they were words and no number of a line.
    subscript(finding: FindingID) -> String? { words[finding] }

    mutating func hear(_ utterance: String, _ turn: Turn, _ heard: Interpretation?) {
        if turn.replies.contains(.forgotten) || turn.replies.contains(.restarted) {
            self = OwnWords()
            return
        }
        let answers = turn.snapshot.answers
        words = words.filter { answers[$0.key] != nil }
        for case .bound(let finding, let answer) in turn.reasons {
            let spoken = heard?.observations.first {
                $0.finding == finding && $0.answer.isYes == answer.isYes
            }
            words[finding] = spoken?.words
        }
        if opening == nil, heard?.observations.contains(where: { $0.binding != nil }) == true {
            opening = utterance
        }
    }
}
