import ClinicalKnowledge

extension ReviewPage {
    static var style: String {
        let colors = Disposition.allCases.map {
            ".mark.\($0.rawValue){background:\($0.color)}.stop.\($0.rawValue){--ink:\($0.color)}"
        }
        return plainStyle + colors.joined()
    }

    private static let plainStyle = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:70rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;overflow-wrap:anywhere}
        h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.3rem;margin:2.5rem 0 .5rem;border-bottom:2px solid #1b1f24}
        h3{font-size:1rem;margin:0}p{margin:.25rem 0;max-width:45rem}a{color:#1d4f8a}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
        .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .small,.who{font-size:.875rem;color:#4a5560}.why{font-style:italic}
        .warning{border-left:4px solid #9b1c1c;background:#fdf1f0;padding:.5rem .75rem}
        nav ul,.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.75rem 0}
        .mark{display:inline-block;min-width:1.5rem;padding:0 .25rem;border-radius:.25rem;color:#fff;font-weight:700;text-align:center;position:relative}
        .flow{list-style:none;margin:1rem 0;padding:0}
        .stop{position:relative;margin:0 0 0 .75rem;padding:.25rem 0 1rem calc(2rem - var(--weight));border-left:var(--weight) solid var(--ink)}
        .signs{list-style:none;margin:.5rem 0 0;padding:0;display:grid;gap:.25rem}
        .line{display:flex;gap:.5rem;align-items:baseline}.marks{display:inline-flex;gap:.125rem;flex:none}
        details{margin:0 0 .25rem 3.75rem;font-size:.9rem}summary{cursor:pointer;color:#1d4f8a}
        .rows{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem}
        .row{border:1px solid #b7bec6;border-radius:.5rem;padding:.75rem}.row ul{padding-left:1rem;margin:.25rem 0}
        .result{font-weight:700}#holds li{margin:.5rem 0}
        .cases{list-style:none;padding:0}.cases details{margin-left:0}
        dt{font-weight:700;margin-top:.5rem}dd{margin:0 0 0 1rem}
        @media(min-width:60rem){.signs{grid-template-columns:1fr 1fr}}
        @media print{body{max-width:none;font-size:9pt}nav,.skip{display:none}.row,.stop li{break-inside:avoid}\
        .mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit}}
        """
}
