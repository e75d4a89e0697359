import ClinicalKnowledge
import Conversation
import DialogEngine
import StrictJSON

/// One page for a clinician's review: it loads nothing, prints, and reads aloud in its order.
struct ReviewPage {
    let picture: FlowPicture
    let transcripts: [ChatFile]
    let words: ConditionWords
    let proof: SafetyReport

    init(_ picture: FlowPicture, transcripts: [ChatFile]) {
        self.picture = picture
        self.transcripts = transcripts
        words = ConditionWords(content: picture.content)
        proof = SafetyReport(picture.content)
    }

    var content: Content { picture.content }
    var knowledge: Knowledge { content.knowledge }

    var text: String {
        let title = "Review of \(content.script.name)"
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.escaped)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <a class="skip" href="#flow">To the questions</a>
            <header>
            <h1>\(title.escaped)</h1>
            <p class="warning">No clinician has signed off this content. It must not be used by the public before a registered clinician has reviewed all of it.</p>
            <p>Content \(content.version). \(proof.isProven ? "Everything below under “What must hold” is proven." : "Not everything below under “What must hold” is proven.")</p>
            <nav aria-label="Parts of this page"><ul>
            <li><a href="#flow">What is asked</a></li>
            <li><a href="#rows">Red flags</a></li>
            <li><a href="#names">Named conditions</a></li>
            <li><a href="#holds">What must hold</a></li>
            <li><a href="#transcripts">Transcripts</a></li>
            <li><a href="#sources">Sources</a></li>
            </ul></nav>
            \(legend)
            </header>
            <main>
            \(flow)
            \(rows)
            \(names)
            \(holds)
            \(played)
            \(sources)
            </main>
            </body>
            </html>

            """
    }

    /// A letter in a colour, with its meaning for those who see neither.
    func mark(_ level: Disposition) -> String {
        "<span class=\"mark \(level.rawValue)\" title=\"\(level.title)\">"
            + "<span aria-hidden=\"true\">\(level.letter)</span><span class=\"heard\">\(level.title)</span></span>"
    }

    private var legend: String {
        let items = Disposition.allCases.reversed().map {
            "<li>\(mark($0)) \($0.title)</li>"
        }
        return "<ul class=\"legend\" aria-label=\"Where people are sent\">\(items.joined())</ul>"
    }

    private var flow: String {
        let stops = picture.stops.map(stop).joined(separator: "\n")
        return """
            <section id="flow"><h2>What is asked, in this order</h2>
            <p>A state is passed by people whom its condition leaves out, and nobody is asked what can no longer make the advice more urgent. The line on the left is thicker where more of the \(picture.caseCount) transcripts come by. The first letter says where the most worrying answer leads by itself, the second where “not sure” does; “up to” is what it can take part in.</p>
            <ol class="flow">
            \(stops)
            </ol></section>
            """
    }

    private func stop(_ stop: FlowPicture.Stop) -> String {
        let share = picture.caseCount == 0 ? 0 : 12 * stop.cases / picture.caseCount
        let people = stop.condition.map { "<p class=\"who\">Only if \($0.escaped)</p>" } ?? ""
        let why = stop.why.map { "<p class=\"why\">Why: \($0.escaped)</p>" } ?? ""
        let end =
            stop.ends
            ? "<p class=\"who\">Whoever is asked here is asked nothing further down.</p>" : ""
        return """
            <li class="stop \(stop.most.rawValue)" style="--weight:\(1 + share)px" id="state-\(stop.id)">
            <h3>\(stop.title.escaped)</h3>
            <p class="small">\(stop.id.text.escaped) · \(stop.cases) transcripts</p>
            \(people)\(why)
            <ul class="signs">\(stop.signs.map(sign).joined())</ul>\(end)
            </li>
            """
    }

    private func sign(_ sign: FlowPicture.Sign) -> String {
        let asked = content.words(askingFor: sign.finding)
        let upTo =
            sign.most > sign.alone ? " <span class=\"small\">up to</span> \(mark(sign.most))" : ""
        let again = asked?.again.map { "<p>Again: \($0.escaped)</p>" } ?? ""
        return """
            <li><div class="line"><span class="marks">\(mark(sign.alone))\(mark(sign.unsure))</span>\
            <span>\(sign.name.escaped)\(upTo)</span></div>\
            <details><summary>As it is asked<span class="heard"> for \(sign.name.escaped)</span></summary>\
            <p>\((asked?.ask ?? "").escaped)</p>\(again)<p>Why: \((asked?.why ?? "").escaped)</p></details></li>
            """
    }
}
