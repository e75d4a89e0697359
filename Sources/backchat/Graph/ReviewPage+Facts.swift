import ClinicalKnowledge
import Conversation
import DialogEngine
import StrictJSON

extension ReviewPage {
    var rows: String {
        let rows = knowledge.redFlags.map { entry in
            let row = entry.value
            let calls = row.calls.map { call in
                "<li>\(mark(call.disposition)) if \(words.text(call.condition).escaped)"
                    + " <span class=\"small\">in doubt</span> \(mark(call.whenDoubtful))</li>"
            }
            let reason = content.reason(for: entry.id).map { "<p>\($0.escaped)</p>" } ?? ""
            return """
                <article class="row" id="row-\(entry.key.escaped)"><h3>\(entry.key.escaped) \
                <span class="small">\(row.group.replacing("-", with: " ").escaped)</span></h3>
                \(reason)<ul>\(calls.joined())</ul>
                <p>Not sure: \(unsure(row.unsure))</p>
                <p>\(evidence(row.evidence))</p></article>
                """
        }
        return """
            <section id="rows"><h2>Red flags</h2>
            <p>People are sent where the most urgent row calls for.</p>
            <div class="rows">\(rows.joined(separator: "\n"))</div></section>
            """
    }

    private func unsure(_ unsure: RedFlag.Unsure) -> String {
        let meaning =
            switch unsure.code {
            case .asYes: "asked once more, then as a yes"
            case .oneLevelBelow: "asked once more, then one level below a yes"
            case .recorded: "recorded as unknown; it blocks self-care"
            }
        return
            "\(meaning) (\(unsure.code.rawValue)): \(mark(unsure.disposition)) \(unsure.disposition.title)"
    }

    /// What the fact rests on, each source a link to its entry.
    func evidence(_ evidence: Evidence) -> String {
        let mark =
            switch evidence.mark {
            case .verified: "read in the source"
            case .unverified: "unverified"
            case .project: "this project's own choice"
            }
        let links = evidence.sources.map {
            "<a href=\"#source-\($0.value.text.escaped)\">\($0.value.text.escaped)</a>"
        }
        return
            "<span class=\"small\">\(mark), checked \(evidence.checked). \(links.joined(separator: ", "))</span>"
    }

    var names: String {
        let items = knowledge.conditions.sorted { $0.key < $1.key }.map { id, condition in
            "<dt>\(id.text.replacing("-", with: " ").escaped)</dt><dd>\(words.text(condition).escaped)</dd>"
        }
        return """
            <section id="names"><h2>Named conditions</h2>
            <dl>\(items.joined(separator: "\n"))</dl></section>
            """
    }

    var played: String {
        let files = transcripts.map { file in
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            let cases = file.cases.map(told)
            return
                "<h3>\(name.escaped)</h3><ul class=\"cases\">\(cases.joined(separator: "\n"))</ul>"
        }
        return """
            <section id="transcripts"><h2>Transcripts</h2>
            <p>Conversations as tests: what is typed, what must come of it. They are played at every check of the program.</p>
            \(files.joined(separator: "\n"))</section>
            """
    }

    private func told(_ chat: ChatCase) -> String {
        let given = chat.given.map { "\($0.finding): \($0.answer)" }.joined(separator: "; ")
        let typed = chat.typed.map { "<li>\($0.escaped)</li>" }
        let ends = chat.steps.compactMap { step -> String? in
            if case .disposition(let word) = step.kind { word } else { nil }
        }
        let end = ends.last.flatMap(Disposition.init(rawValue:)).map { " \(mark($0))" } ?? ""
        let known = given.isEmpty ? "" : "<p class=\"small\">known: \(given.escaped)</p>"
        let said = typed.isEmpty ? "" : "<ol>\(typed.joined())</ol>"
        return
            "<li><details><summary>\(chat.name.escaped)\(end)</summary>\(known)\(said)</details></li>"
    }

    var sources: String {
        let items = knowledge.sources.sorted { $0.key < $1.key }.map { id, source in
            let link = source.link
            let title =
                link.hasPrefix("http")
                ? "<a href=\"\(link.escaped)\">\(source.title.escaped)</a>"
                : "\(source.title.escaped). \(link.escaped)"
            return
                "<dt id=\"source-\(id.text.escaped)\">\(id.text.escaped)</dt><dd>\(title). \(source.publisher.escaped), \(source.year).</dd>"
        }
        return """
            <section id="sources"><h2>Sources</h2><dl>\(items.joined(separator: "\n"))</dl></section>
            """
    }
}
