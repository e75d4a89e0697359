import ClinicalKnowledge
import StrictJSON

/// Turns the phrases of language files into tables, gathering what is wrong with them.
struct PhraseCompiler {
    let normalizer: Normalizer
    /// Only looks for issues, which is quick; the tables stay empty.
    let isChecking: Bool
    /// What `<name>` in a pattern stands for.
    let classes: [String: [String]]
    let rewrites: [(from: String, to: String)]
    var vocabulary = Vocabulary()
    var issues: [Issue] = []

    mutating func add<Meaning>(
        _ sources: [Located<String>], _ meaning: Meaning, to table: inout PhraseTable<Meaning>
    ) {
        for source in sources.map(expanded) {
            if isChecking {
                guard !Phrase.isOne(source.value, spelled: normalizer) else { continue }
                issues.append(phraseIssue(source))
            } else if let phrase = Phrase(source, spelled: normalizer) {
                table.add(phrase, meaning, words: &vocabulary)
            }
        }
    }

    /// `numb <genitals>` with the words of the class; an unknown class stays, and is no phrase.
    private func expanded(_ source: Located<String>) -> Located<String> {
        rewritten(classExpanded(source))
    }

    /// The pattern with the words that the language reads for others.
    private func rewritten(_ source: Located<String>) -> Located<String> {
        var pattern = " \(source.value) "
        for (from, to) in rewrites {
            while let place = pattern.firstRange(of: " \(from) ") {
                pattern.replaceSubrange(place, with: " \(to) ")
            }
        }
        pattern = String(pattern.dropFirst().dropLast())
        return pattern == source.value
            ? source : Located(value: pattern, location: source.location)
    }

    private func classExpanded(_ source: Located<String>) -> Located<String> {
        guard source.value.utf8.contains(UInt8(ascii: "<")) else { return source }
        var pattern = ""
        var rest = source.value[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">"),
            let words = classes[String(rest[rest.index(after: open)..<close])]
        {
            pattern += rest[..<open] + words.joined(separator: "|")
            rest = rest[rest.index(after: close)...]
        }
        return Located(value: pattern + rest, location: source.location)
    }

    mutating func table<Meaning: Hashable>(
        _ groups: [Meaning: [Located<String>]]
    ) -> PhraseTable<Meaning> {
        var table = PhraseTable<Meaning>()
        for (meaning, sources) in groups { add(sources, meaning, to: &table) }
        return table
    }

    mutating func table(_ sources: [Located<String>]) -> PhraseTable<Void> {
        var table = PhraseTable<Void>()
        add(sources, (), to: &table)
        return table
    }

    mutating func table(_ entries: [Entry<Double>]) -> PhraseTable<Double> {
        var table = PhraseTable<Double>()
        for entry in entries {
            add([Located(value: entry.key, location: entry.location)], entry.value, to: &table)
        }
        return table
    }

    mutating func findings(
        _ file: PhraseFile, _ knowledge: Knowledge,
        select: (PhraseFile.Heard) -> [(sources: [Located<String>], force: Lexicon.Signal.Force)]
    ) -> PhraseTable<Lexicon.Signal> {
        var table = PhraseTable<Lexicon.Signal>()
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
    mutating func rewrites(_ rewrites: [(from: String, to: String)]) -> PhraseTable<[String]> {
        var table = PhraseTable<[String]>()
        for (from, to) in rewrites {
            let source = Located(
                value: from, location: SourceLocation(file: "", line: 1, column: 1))
            guard let phrase = Phrase(source, spelled: normalizer) else { continue }
            table.add(phrase, to.split(separator: " ").map(String.init), words: &vocabulary)
        }
        return table
    }

    mutating func commands(_ file: CommandWords) -> PhraseTable<Command> {
        var table = PhraseTable<Command>()
        for entry in file.commands {
            guard let command = Command(rawValue: entry.key) else {
                let known = Command.allCases.map(\.rawValue)
                issues.append(unknown(entry.key, entry.location, "command", known))
                continue
            }
            add(entry.value, command, to: &table)
        }
        return table
    }

    mutating func names(_ file: CommandWords, _ knowledge: Knowledge) -> PhraseTable<FindingID> {
        var table = PhraseTable<FindingID>()
        for entry in file.names {
            guard knowledge.findings[FindingID(entry.key)] != nil else {
                let known = knowledge.findings.keys.map(\.text)
                issues.append(unknown(entry.key, entry.location, "finding", known))
                continue
            }
            add(entry.value, FindingID(entry.key), to: &table)
        }
        return table
    }

    mutating func topics(_ file: TopicWords, _ knowledge: Knowledge) -> PhraseTable<Topic> {
        var table = PhraseTable<Topic>()
        add(file.overview, .treatments, to: &table)
        for entry in file.treatments {
            guard knowledge.treatment(TreatmentID(entry.key)) != nil else {
                let known = knowledge.treatments.map(\.key)
                issues.append(unknown(entry.key, entry.location, "treatment", known))
                continue
            }
            add(entry.value, .treatment(TreatmentID(entry.key)), to: &table)
        }
        return table
    }

    mutating func frames(_ frames: [AnswerFrame]) -> FrameTables {
        var tables = FrameTables()
        for (index, frame) in frames.enumerated() {
            add(frame.question, index, to: &tables.questions)
            add(frame.yes, .init(frame: index, isYes: true), to: &tables.answers)
            add(frame.no, .init(frame: index, isYes: false), to: &tables.answers)
        }
        return tables
    }

    /// What the words of lists do.
    mutating func markTraits(_ files: LexiconFiles) {
        for (words, trait) in files.scope.traits + files.numbers.traits {
            vocabulary.mark(words, as: trait)
        }
        vocabulary.mark(files.answers.beside, as: .besideAnswer)
        vocabulary.mark(files.answers.asksPast, as: .asksPast)
        for place in files.numbers.ordinals.keys { _ = vocabulary.take(place) }
    }
}
