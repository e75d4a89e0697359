import ClinicalKnowledge
import Conversation
import LanguageUnderstanding
import ScriptVerification
import StrictJSON

/// Tries a language without one of its phrases, or words of scope.
///
/// What holds a phrase is looked at first: every other text is understood the same without it, but for words that
/// nobody listens for then.
struct WordsTrial: Sendable {
    private let right: ChatPlayer
    private let transcripts: [PlayedTranscript]
    private let record: HeardRecord
    private let lines: [SourceLocation: [HeardLine]]
    private let holding: [SourceLocation: [Int]]

    private var lexicon: Lexicon { right.setting.lexicon }
    private var files: LexiconFiles { right.content.lexiconFiles }

    init(_ right: ChatPlayer, _ transcripts: [PlayedTranscript], _ record: HeardRecord) {
        self.right = right
        self.transcripts = transcripts
        self.record = record
        let lexicon = right.setting.lexicon
        var lines: [SourceLocation: [HeardLine]] = [:]
        for line in record.lines.keys {
            let places = line.texts.reduce(into: Set()) { $0.formUnion(lexicon.phrases(in: $1)) }
            for place in places { lines[place, default: []].append(line) }
        }
        self.lines = lines
        var holding: [SourceLocation: [Int]] = [:]
        for (number, transcript) in transcripts.enumerated() {
            let places = transcript.chat.typed.reduce(into: Set<SourceLocation>()) {
                $0.formUnion(lexicon.phrases(in: $1))
            }
            for place in places { holding[place, default: []].append(number) }
        }
        self.holding = holding
    }

    func outcome(of edit: ContentEdit) -> MutationOutcome {
        let place = edit.location
        let left = files.without(phraseAt: place)
        let edited = Lexicon(left, knowledge: right.content.knowledge)
        if (lines[place] ?? []).contains(where: { !edited.holds($0) }) { return .caughtByCheck }
        if !edited.exampleIssues(left).isEmpty { return .caughtByCheck }
        let player = ChatPlayer(content: right.content, lexicon: edited)
        if (holding[place] ?? []).contains(where: { transcripts[$0].fails(player) }) {
            return .caughtByTranscript
        }
        if lexicon.isRedundant(phraseAt: place) { return .equivalent }
        if let line = line(telling: place, from: edited) { return .survived(.sentence(line)) }
        return outcomeAtLeisure(edited, left, player)
    }

    /// The same with everything looked at.
    private func outcomeAtLeisure(
        _ edited: Lexicon, _ files: LexiconFiles, _ player: ChatPlayer
    ) -> MutationOutcome {
        if !edited.report(on: files).issues.isEmpty { return .caughtByCheck }
        if !edited.lost(of: record).isEmpty { return .caughtByCheck }
        if transcripts.contains(where: { $0.fails(player) }) { return .caughtByTranscript }
        return .survived(.unknown)
    }

    private func line(telling place: SourceLocation, from edited: Lexicon) -> HeardLine? {
        let asked = lexicon.findings(askedByPhraseAt: place)
        let sentences = lexicon.sentences(ofPhraseAt: place)
        for sentence in sentences + lexicon.pairedSentences(ofPhraseAt: place) {
            for finding in [nil] + asked.map(Optional.some) {
                if let line = lexicon.line(telling: sentence, from: edited, asking: finding) {
                    return line
                }
            }
        }
        let surroundings = sentences.flatMap(Self.surroundings)
        for sentence in lexicon.sentences(aroundPhraseAt: place) + surroundings {
            if let line = lexicon.line(telling: sentence, from: edited) { return line }
        }
        for length in lexicon.lengths.prefix(1) {
            for sentence in surroundings {
                if let line = lexicon.line(telling: sentence, from: edited, asking: length) {
                    return line
                }
            }
        }
        return lexicon.triedAnswers(
            ofPhraseAt: place, asking: ["any?", "have you ever had any?"],
            beside: Self.besides
        ).lazy.compactMap { lexicon.line(telling: $0, from: edited) }.first
    }

    /// What words of answer may change, with them in their places.
    private static func besides(_ words: String) -> [String] {
        [
            "yes \(words)", "no \(words)", "yes, \(words)", "no, \(words)", "\(words), yes",
            "\(words), no", "\(words) yes", "\(words) no", "well \(words)", "\(words) but it comes",
            "not \(words)", "it hurts, \(words)", "\(words), fever", "fever, \(words)",
            "no fever, \(words)", "\(words), not sure", "not sure, \(words)", "lamp \(words)",
            "\(words) lamp",
        ]
    }

    /// What words of scope may change, with them in their places.
    private static func surroundings(of words: String) -> [String] {
        [
            "\(words) fever", "fever \(words)", "\(words) i have a fever",
            "i have a fever \(words)",
            "\(words) has a fever", "my gran has a fever, \(words)", "no fever \(words)",
            "my neck \(words) my lower back", "my neck, \(words)", "3 \(words) 4 days",
            "3 days, \(words) 4 days",
            "3 days \(words) 4 weeks", "never had pain \(words)", "\(words) numb between my legs",
            "numb between my legs \(words)", "i \(words) numb between my legs",
            "\(words) my lower back", "i am \(words) pregnant", "it feels \(words) fever",
            "i am 63 \(words) 64", "no fever. \(words) yes", "no fever, \(words), yes",
            "i have a fever, \(words), no fever", "10 days \(words) 2 weeks", "6 \(words) 7",
            "pain score 6 \(words) 7", "fever, \(words)",
            "had a fever \(words)",
            "i am 63, \(words), 64", "i am 63, \(words) 64", "no fever, \(words)",
            "i can pee fine, \(words)",
            "i can pee fine \(words)", "fever and chest pain, \(words)",
            "a fever and chest pain \(words)", "i \(words) in my bum", "\(words) in my legs",
            "i \(words) over my bladder", "\(words) in my hands", "\(words) i can pee fine",
            "\(words) my legs are strong", "could feel my bum, \(words)",
            "i can feel my bum but \(words)", "no numbness down below but \(words)",
        ]
    }
}
