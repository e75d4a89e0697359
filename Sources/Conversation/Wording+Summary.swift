import ClinicalKnowledge
import DialogEngine
import StrictJSON

extension Wording {
    /// What was said, what is advised and why, and what is unknown.
    func summary(of handover: Handover) -> Summary {
        Summary(
            title: say(.summaryTitle),
            sections: [
                .init(title: say(.summarySituation), lines: situation(handover)),
                .init(title: say(.summaryBackground), lines: background(handover)),
                .init(title: say(.summaryAssessment), lines: assessment(handover)),
                .init(title: say(.summaryRequest), lines: request(handover)),
            ], end: say(.summaryEnd))
    }

    /// Who speaks, the person's own words, the signs that the advice rests on, and the pain.
    private func situation(_ handover: Handover) -> [String] {
        let speaksForAnother = handover.answers.contains {
            $0.finding == content.script.forAnother.value && $0.answer.isYes
        }
        let opening = said.opening.map { say(.summaryWords, ["list": $0.shortened]) }
        let signs = signs(handover)
        let pain = handover.answers.filter { isOfPain($0) && !signs.contains($0) }
        let told = pain.compactMap(spoken)
        let lines =
            (speaksForAnother ? [say(.summaryForAnother)] : []) + [opening].compactMap(\.self)
            + signs.compactMap(line) + doubts(in: signs)
            + (told.isEmpty ? [] : [told.joined(separator: "; ")])
        return lines.isEmpty ? [say(.summaryNothing)] : lines
    }

    /// Everything else that is so.
    private func background(_ handover: Handover) -> [String] {
        let above = signs(handover)
        let lines = handover.answers.filter { !isOfPain($0) && !above.contains($0) }
            .compactMap(line)
        return lines.isEmpty ? [say(.summaryNothing)] : lines
    }

    /// The advice and its reasons; then what was denied, is in doubt, and was not asked.
    private func assessment(_ handover: Handover) -> [String] {
        let needed = Set(content.script.safety.flatMap(\.value.unlessAnswered).map(\.value))
        let denied = handover.answers.filter { $0.answer == .no && needed.contains($0.finding) }
        let above = signs(handover)
        let unsure = handover.answers.filter { $0.answer.isDoubtful && !above.contains($0) }
        let reasons = handover.advice.flatMap { $0.because.prefix(LayoutLimits.reasonsInSummary) }
            .compactMap { row in language.redFlags[row].map { "\($0.capitalized) (\(row))" } }
        let advised = handover.advice.map {
            say(.summaryAdvised, ["action": action($0.disposition).firstClause])
        }
        let lists: [(Sentence, [FindingID])] = [
            (.summaryDenied, denied.map(\.finding)), (.summaryUnsure, unsure.map(\.finding)),
            (.summaryNotAsked, handover.notAsked),
        ]
        return (advised.isEmpty ? [say(.summaryNoAdvice)] : advised) + reasons
            + lists.compactMap { sentence, findings in
                findings.isEmpty ? nil : say(sentence, ["list": names(findings)])
            }
    }

    private func request(_ handover: Handover) -> [String] {
        let requests = handover.advice.compactMap { advice in
            language.dispositions[advice.disposition].map { fill($0.request) }
        }
        return requests.isEmpty ? [say(.summaryAsk)] : requests
    }

    private func signs(_ handover: Handover) -> [Noted] {
        var seen: Set<Noted> = []
        return handover.advice.filter { !$0.because.isEmpty }.flatMap(\.tells)
            .filter { seen.insert($0).inserted }
    }

    /// An answer in the person's words, and as they put it.
    private func line(_ noted: Noted) -> String? {
        guard let line = spoken(noted) else { return nil }
        guard let words = said[noted.finding], said.opening?.isShort != true else { return line }
        return "\(line) (“\(words)”)"
    }

    /// Whether it tells of the pain, and not of the person.
    private func isOfPain(_ noted: Noted) -> Bool {
        guard let finding = content.knowledge.findings[noted.finding] else { return false }
        if case .number = finding.domain { return false }
        return finding.domain != .yesNo
    }

    private func names(_ findings: [FindingID]) -> String {
        let shown = findings.prefix(LayoutLimits.namesInSummary).map(name)
        return shown.joined(separator: "; ") + (findings.count > shown.count ? "; …" : "")
    }
}

extension String {
    /// What to do, without how to go about it.
    fileprivate var firstClause: String {
        String(prefix { !".:;".contains($0) }) + "."
    }

    /// Whether it is quoted whole.
    fileprivate var isShort: Bool { count <= LayoutLimits.quotedCharacters }

    fileprivate var shortened: String {
        isShort ? self : prefix(LayoutLimits.quotedCharacters).trimmedPrefix + "…"
    }
}

extension Substring {
    fileprivate var trimmedPrefix: String { String(self).trimmed }
}
