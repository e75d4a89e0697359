import ClinicalKnowledge

/// The tables that need nothing of what is said about findings.
extension Lexicon {
    var normalizer: Normalizer { plain.normalizer }
    var answers: PhraseTable<AnswerWords.Group> { plain.answers }
    var answersAlone: PhraseTable<AnswerWords.Group> { plain.answersAlone }
    var frames: FrameTables { plain.frames }
    var scope: PhraseTable<ScopeWord> { plain.scope }
    var commands: PhraseTable<Command> { plain.commands }
    var names: PhraseTable<FindingID> { plain.names }
    var remarks: PhraseTable<Remark> { plain.remarks }
    var topics: TopicTables { plain.topics }
    var amounts: PhraseTable<Double> { plain.amounts }
    var moments: PhraseTable<Double> { plain.moments }
    var levels: PhraseTable<Double> { plain.levels }
    var rewrites: PhraseTable<[String]> { plain.rewrites }
    var numbers: NumberWords { plain.files.numbers }
    var plainNegators: [String] { plain.files.scope.plainNegators }
}
