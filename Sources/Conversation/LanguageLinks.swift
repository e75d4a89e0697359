import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

/// Finds every word that content needs and a language lacks, or has and content does not know.
struct LanguageLinks {
    let script: Script
    let files: LanguageFiles
    let folder: String

    var issues: [Issue] {
        questionIssues + adviceIssues + treatmentIssues + sentenceIssues
    }

    var knowledge: Knowledge { script.knowledge }

    private var questionIssues: [Issue] {
        let words = files.questions
        let listed = script.listedFindings.union(knowledge.findingsAskedBeforeTreatment)
        let lists = script.states.filter(\.value.isChecklist)
        var issues = compare(
            words.findings, Array(knowledge.findings.keys.map(\.text)), "questions.json", "finding")
        issues += compare(words.checklists, lists.map(\.key), "questions.json", "checklist")
        issues += compare(words.parts, script.parts.map(\.key), "questions.json", "part")
        let headings = words.checklists.map(\.value).flatMap { [$0.ask, $0.short, $0.others] }
        for template in headings + [words.opening.ask, words.opening.short] {
            issues += template.issues(allowed: numberNames)
        }
        for entry in words.findings {
            guard let finding = knowledge.findings[entry.id()] else { continue }
            let isFollowUp = entry.id() == script.longStanding.value
            issues += entry.value.ask.issues(
                allowed: isFollowUp ? numberNames.union(["list"]) : numberNames)
            if finding.domain == .yesNo, finding.worry.last == "yes", entry.value.say == nil {
                issues.append(
                    missing("\"say\" for \"\(entry.key)\", a yes to tell a doctor", entry.location))
            }
            issues += entry.value.again?.issues(allowed: numberNames) ?? []
            issues +=
                entry.value.say?.issues(
                    allowed: finding.domain == .yesNo ? numberNames : ["value"]) ?? []
            if finding.whenUnsure == .askAgain, entry.value.again == nil {
                issues.append(
                    missing("\"again\" for \"\(entry.key)\", which is asked again", entry.location))
            }
            if listed.contains(entry.id()), entry.value.line == nil {
                issues.append(
                    missing(
                        "\"line\" for \"\(entry.key)\", which stands on a checklist", entry.location
                    ))
            }
            if case .choice(let values) = finding.domain {
                issues += compare(entry.value.options, values, at: entry.location, "option")
            } else if let first = entry.value.options.first {
                issues.append(
                    Issue(
                        "words/unused", at: first.location,
                        "\"\(entry.key)\" is no choice and has no options"))
            }
        }
        return issues
    }

    private var adviceIssues: [Issue] {
        var issues = compare(
            files.advice.dispositions, Disposition.allCases.map(\.rawValue), "advice.json",
            "disposition")
        issues += compare(
            files.advice.redFlags, knowledge.redFlags.map(\.key), "advice.json", "red flag")
        let notable = knowledge.redFlags.filter(\.value.isNotable).map(\.key)
        issues += compare(files.advice.notes, notable, "advice.json", "notable red flag")
        issues += compare(
            files.advice.durations, knowledge.durations.map(\.key), "advice.json", "duration")
        issues += files.advice.notes.flatMap { $0.value.issues(allowed: numberNames) }
        issues += compare(
            files.advice.atOnce, knowledge.emergencyGroups, "advice.json", "group at once")
        for entry in files.advice.dispositions {
            for (country, template) in entry.value.action {
                let numbers = knowledge.contacts[country]?.numbers.keys.map { $0 } ?? []
                issues += template.issues(allowed: Set(numbers))
            }
            issues += entry.value.meanwhile.issues(allowed: numberNames)
            for template in [entry.value.comeBack, entry.value.more, entry.value.request] {
                issues += template?.issues(allowed: numberNames) ?? []
            }
        }
        return issues
    }

    private var sentenceIssues: [Issue] {
        let known = Sentence.allCases.map(\.rawValue)
        let commands = Command.allCases.map(\.rawValue)
        return compare(files.sentences.commands, commands, "sentences.json", "command")
            + compare(files.sentences.sentences, known, "sentences.json", "sentence")
            + files.sentences.sentences.flatMap { entry in
                Sentence(rawValue: entry.key).map {
                    entry.value.issues(allowed: $0.places.union(numberNames))
                } ?? []
            }
    }

    /// The numbers that every country has, and so every sentence can name.
    let numberNames: Set<String>

    init(script: Script, files: LanguageFiles, folder: String) {
        self.script = script
        self.files = files
        self.folder = folder
        let names = script.knowledge.contacts.values.map { Set($0.numbers.keys) }
        numberNames = names.dropFirst().reduce(names.first ?? []) { $0.intersection($1) }
    }

    func compare<Item>(
        _ entries: [Entry<Item>], _ needed: [String], _ file: String, _ kind: String
    ) -> [Issue] {
        let start = SourceLocation(file: "\(folder)/\(file)", line: 1, column: 1)
        return compare(entries, needed, at: start, kind)
    }

    func compare<Item>(
        _ entries: [Entry<Item>], _ needed: [String], at place: SourceLocation, _ kind: String
    ) -> [Issue] {
        let keys = Set(entries.map(\.key))
        let known = Set(needed)
        return needed.filter { !keys.contains($0) }.sorted().map {
            missing("the \(kind) \"\($0)\"", place)
        }
            + entries.filter { !known.contains($0.key) }.map {
                unknown($0.key, $0.location, kind, needed)
            }
    }

    private func missing(_ what: String, _ location: SourceLocation) -> Issue {
        Issue("words/missing", at: location, "has no words for \(what)")
    }
}

extension Knowledge {
    /// The groups of rows that can call for an emergency, a crisis apart.
    fileprivate var emergencyGroups: [String] {
        let groups = redFlags.map(\.value).filter { row in
            let levels =
                row.calls.flatMap { [$0.disposition, $0.whenDoubtful] } + [row.unsure.disposition]
            return levels.contains { $0.isEmergency && $0 != .crisis }
        }.map(\.group)
        return Set(groups).sorted()
    }
}

extension Entry {
    fileprivate func id<Kind>() -> Identifier<Kind> { Identifier(key) }
}
