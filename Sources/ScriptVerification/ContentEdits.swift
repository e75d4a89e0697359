import ClinicalKnowledge
package import StrictJSON

/// Every single edit of a file of content that matters for what is asked, called for or heard.
package enum ContentEdits {
    /// - Parameter path: Relative to `Dialogs`; other files have no edits.
    package static func of(_ file: JSONNode, path: String) -> [ContentEdit] {
        var gatherer = EditGatherer()
        let root = EditGatherer.Spot(file)
        switch path.split(separator: "/").map(String.init).last {
        case "red-flags.json": gatherer.editRedFlags(root)
        case "findings.json": gatherer.editFindings(root)
        case "treatments.json" where path.hasPrefix("knowledge/"): gatherer.editTreatments(root)
        case "phrases.json": gatherer.editPhrases(root)
        case "scope.json": gatherer.editScope(root)
        case "answers.json": gatherer.editAnswers(root)
        case "word-forms.json": gatherer.editParaphrases(root)
        default: if path.hasPrefix("scripts/") { gatherer.editScript(root) }
        }
        return gatherer.edits
    }
}

extension EditGatherer {
    fileprivate mutating func editRedFlags(_ root: Spot) {
        for (_, _, condition) in root["conditions"]?.members ?? [] { editCondition(condition) }
        for (id, location, row) in root["red-flags"]?.members ?? [] {
            remove(row, "\(id) is left out", at: location)
            if let calls = row["calls"] {
                thin(calls) { _ in "a call of \(id)" }
                for call in calls.items { editCall(call, of: id) }
            }
            if let then = row["unsure"]?["then"] { shift(then, among: levels, "doubt of \(id)") }
        }
    }

    private mutating func editCall(_ call: Spot, of id: String) {
        if let level = call["for"] { shift(level, among: levels, "a call of \(id)") }
        if let doubt = call["unsure"] {
            shift(doubt, among: levels, "doubt of a call of \(id)")
            remove(doubt, "doubt of a call of \(id) is as the row says")
        }
        if let condition = call["if"] { editCondition(condition) }
    }

    /// A crisis is no neighbour of other levels.
    private var levels: [String] {
        Disposition.allCases.filter { $0 != .crisis }.map(\.rawValue)
    }

    fileprivate mutating func editFindings(_ root: Spot) {
        for (id, _, finding) in root["findings"]?.members ?? [] {
            if let doubt = finding["when-unsure"] {
                shift(doubt, among: ["ask-again", "accept"], "a first doubt about \(id)")
            }
            if let long = finding["long-standing"] {
                shift(
                    long, among: ["never", "said", "asked"], "how long \(id) can have been there")
            }
        }
    }

    fileprivate mutating func editScript(_ root: Spot) {
        for (id, location, state) in root["states"]?.members ?? [] {
            remove(state, "the state \(id) is left out", at: location)
            if let condition = state["if"] {
                remove(condition, "\(id) is for everybody")
                editCondition(condition)
            }
            if let ends = state["ends"] { remove(ends, "\(id) does not end the questions") }
            guard let list = state["checklist"] else { continue }
            thin(list, least: 3) { "\($0.text ?? $0["sign"]?.text ?? "a sign") on \(id)" }
            for line in list.items {
                guard let condition = line["if"], let sign = line["sign"]?.text else { continue }
                remove(condition, "\(sign) on \(id) is for everybody")
            }
        }
    }

    /// What speaks against treatments; what they are worth is another matter.
    fileprivate mutating func editTreatments(_ root: Spot) {
        for (id, _, treatment) in root["treatments"]?.members ?? [] {
            if let rules = treatment["contraindications"] {
                thin(rules, least: 1) { "\($0.text ?? "") against \(id)" }
            }
        }
        for (id, _, list) in root["contraindication-lists"]?.members ?? [] {
            if let rules = list["rules"] { thin(rules) { "\($0.text ?? "") on the list \(id)" } }
        }
        for (id, _, rule) in root["contraindications"]?.members ?? [] {
            if let then = rule["then"] { shift(then, among: ["ask-first", "not-now"], id) }
            if let condition = rule["if"] { editCondition(condition) }
        }
    }

    /// Each phrase of each answer is left out in turn.
    fileprivate mutating func editPhrases(_ root: Spot) { thinAllLists(root) }

    /// Each word of negation, of others, of the past is left out in turn.
    fileprivate mutating func editScope(_ root: Spot) { thinAllLists(root) }

    /// Each way to say yes, no or neither is left out in turn.
    fileprivate mutating func editAnswers(_ root: Spot) {
        for part in ["anywhere", "alone"] {
            if let groups = root[part] { thinAllLists(groups) }
        }
        for part in ["frames", "general-frames"] {
            for frame in root[part]?.items ?? [] { thinAllLists(frame) }
        }
    }

    /// Each way to say that something is not there is left out in turn.
    fileprivate mutating func editParaphrases(_ root: Spot) {
        for paraphrase in root["paraphrases"]?.items ?? [] {
            guard let patterns = paraphrase["patterns"] else { continue }
            thin(patterns, least: 1) { "\"\($0.text ?? "")\"" }
        }
    }

    private mutating func thinAllLists(_ spot: Spot) {
        thin(spot) { "\"\($0.text ?? "")\"" }
        for (_, _, member) in spot.members { thinAllLists(member) }
    }
}
