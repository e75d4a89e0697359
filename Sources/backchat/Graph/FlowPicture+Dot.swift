import ClinicalKnowledge
import Conversation
import DialogEngine

extension FlowPicture {
    /// The picture in the language of Graphviz: states down the middle, beside each where its signs lead
    /// by themselves, thicker lines where more transcripts come by.
    var dot: String {
        var lines = [
            "digraph \"\(content.script.name)\" {",
            "  graph [rankdir=TB, ranksep=0.35, nodesep=0.4, fontname=\"Helvetica\"];",
            "  node [shape=plain, fontname=\"Helvetica\", fontsize=11];",
            "  edge [fontname=\"Helvetica\", fontsize=9, color=\"#4a5560\"];",
        ]
        lines += stops.map { "  \"\($0.id)\" [label=<\(table($0))>, group=states];" }
        for (before, after) in zip(stops, stops.dropFirst()) {
            let style = after.condition == nil ? "solid" : "dashed"
            lines.append(
                "  \"\(before.id)\" -> \"\(after.id)\" [style=\(style), penwidth=\(width(after)), weight=10];"
            )
        }
        lines += stops.flatMap(exits)
        return (lines + ["}"]).joined(separator: "\n")
    }

    /// Most urgent first, at the side of the state.
    private func exits(_ stop: Stop) -> [String] {
        let levels = Disposition.allCases.reversed().filter { level in
            level > .selfCare && stop.signs.contains { $0.alone == level }
        }
        return levels.flatMap { level in
            let id = "\(stop.id) \(level.rawValue)"
            return [
                "  \"\(id)\" [shape=box, style=\"filled,rounded\", fillcolor=\"\(level.color)\", "
                    + "fontcolor=white, label=\"\(level.letter)  \(level.title)\"];",
                "  { rank=same; \"\(stop.id)\"; \"\(id)\"; }",
                "  \"\(stop.id)\" -> \"\(id)\" [color=\"\(level.color)\", penwidth=\(width(stop))];",
            ]
        }
    }

    /// 0.6 for nobody, up to 5 when every transcript comes by.
    private func width(_ stop: Stop) -> String {
        let tenths = 6 + (caseCount == 0 ? 0 : 44 * stop.cases / caseCount)
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func table(_ stop: Stop) -> String {
        let head =
            "<tr><td bgcolor=\"\(stop.most.color)\" colspan=\"2\" align=\"left\">"
            + "<font color=\"white\"><b>\(stop.id.text.escaped)</b>  \(stop.cases) transcripts</font></td></tr>"
        let people = stop.condition.map {
            let short = $0.count > 70 ? $0.prefix(70) + "…" : $0[...]
            return
                "<tr><td colspan=\"2\" align=\"left\"><i>if \(String(short).escaped)</i></td></tr>"
        }
        let signs = stop.signs.map { sign in
            "<tr><td align=\"left\">\(sign.name.escaped)</td>"
                + "<td bgcolor=\"\(sign.alone.color)\"><font color=\"white\">\(sign.alone.letter)</font></td></tr>"
        }
        let end =
            stop.ends ? ["<tr><td colspan=\"2\" align=\"left\">ends the questions</td></tr>"] : []
        let rows = [head] + [people].compactMap(\.self) + signs + end
        return
            "<table border=\"1\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"4\" color=\"#4a5560\">"
            + rows.joined() + "</table>"
    }
}

extension String {
    /// As text of HTML, XML and Graphviz's labels.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
