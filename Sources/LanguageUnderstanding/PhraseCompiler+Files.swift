import ClinicalKnowledge
import StrictJSON

extension PhraseCompiler {
    mutating func signals(
        _ file: PhraseFile, _ knowledge: Knowledge,
        select: (PhraseFile.Heard) -> [(sources: [Located<String>], force: Lexicon.Signal.Force)]
    ) -> PhraseTableDraft<Lexicon.Signal> {
        let phrases = file.findings.flatMap(\.value).flatMap { select($0.value) }
        var table = PhraseTableDraft<Lexicon.Signal>(
            expecting: isChecking ? 0 : phrases.reduce(0) { $0 + $1.sources.count })
        for entry in file.findings {
            guard let finding = knowledge.findings[FindingID(entry.key)] else {
                let known = knowledge.findings.keys.map(\.text)
                issues.append(unknown(entry.key, entry.location, "finding", known))
                continue
            }
            for heard in entry.value {
                let isNumber = finding.domain.range != nil && heard.key == PhraseFile.numberKey
                let answer = isNumber ? nil : Answer(heard.key, in: finding.domain)
                guard isNumber || answer.map({ !$0.isDoubtful }) ?? false else {
                    issues.append(
                        Issue(
                            "phrase/answer", at: heard.location,
                            "\"\(entry.key)\" cannot be answered with \"\(heard.key)\""))
                    continue
                }
                for group in select(heard.value) {
                    let signal = Lexicon.Signal(
                        finding: FindingID(entry.key), answer: answer,
                        force: group.force, isYesNo: finding.domain == .yesNo)
                    add(group.sources, signal, to: &table)
                }
            }
        }
        return table
    }

    /// What is read for which words in a row.
    mutating func rewrites(_ forms: WordForms) -> PhraseTable<[String]> {
        var table = PhraseTableDraft<[String]>()
        for paraphrase in forms.paraphrases {
            issues += paraphrase.issues
            for reading in paraphrase.readings { add([reading.pattern], reading.words, to: &table) }
        }
        guard !isChecking else { return PhraseTable() }
        for rewrite in forms.rewrites {
            let source = Located(
                value: rewrite.from.joined(separator: " "),
                location: SourceLocation(file: "", line: 1, column: 1))
            guard let phrase = Phrase(source, spelled: normalizer) else { continue }
            table.add(CompiledPhrase(phrase, words: &vocabulary), source, rewrite.to)
        }
        return PhraseTable(table)
    }

    mutating func commands(_ file: CommandWords) -> PhraseTable<Command> {
        var table = PhraseTableDraft<Command>()
        for entry in file.commands {
            guard let command = Command(rawValue: entry.key) else {
                let known = Command.allCases.map(\.rawValue)
                issues.append(unknown(entry.key, entry.location, "command", known))
                continue
            }
            add(entry.value, command, to: &table)
        }
        return PhraseTable(table)
    }

    mutating func names(_ file: CommandWords, _ knowledge: Knowledge) -> PhraseTable<FindingID> {
        var table = PhraseTableDraft<FindingID>()
        for entry in file.names {
            guard knowledge.findings[FindingID(entry.key)] != nil else {
                let known = knowledge.findings.keys.map(\.text)
                issues.append(unknown(entry.key, entry.location, "finding", known))
                continue
            }
            add(entry.value, FindingID(entry.key), to: &table)
        }
        return PhraseTable(table)
    }

    mutating func frames(_ words: AnswerWords) -> FrameTables {
        var questions = PhraseTableDraft<Int>()
        var answers = PhraseTableDraft<FrameTables.Answer>()
        for (index, frame) in (words.frames + words.generalFrames).enumerated() {
            add(frame.question, index, to: &questions)
            for (phrases, verdict) in frame.answers {
                let answer = FrameTables.Answer(
                    frame: index, verdict: verdict, isGeneral: index >= words.frames.count)
                add(phrases, answer, to: &answers)
            }
        }
        return FrameTables(
            questions: PhraseTable(questions), answers: PhraseTable(answers))
    }

    /// What the words of lists do.
    mutating func markTraits(_ files: LexiconFiles) {
        for (trait, words) in files.wordKinds.lists { vocabulary.mark(words, as: trait) }
        for (words, trait) in files.numbers.traits { vocabulary.mark(words, as: trait) }
        vocabulary.mark(files.scope.plainNegators, as: .negator)
        vocabulary.mark(files.answers.beside, as: .besideAnswer)
        vocabulary.mark(files.answers.asksPast, as: .asksPast)
        vocabulary.mark(files.answers.asksEver, as: .asksEver)
        for place in files.numbers.ordinals.keys { _ = vocabulary.take(place) }
    }
}
