import StrictJSON

/// What is wrong with a finding by itself, beyond what its shape can tell.
func findingIssues(_ entry: Entry<Finding>) -> [Issue] {
    let finding = entry.value
    let doubts: Set<String> = ["unsure", "refused", "unread"]
    var issues: [Issue] = []
    func report(_ id: String, _ message: String) {
        issues.append(Issue(id, at: entry.location, message))
    }
    for word in finding.worry
    where Answer(word, in: finding.domain) == nil || doubts.subtracting(["unsure"]).contains(word) {
        report(
            "finding/worry",
            "the order of worry of \"\(entry.key)\" names \"\(word)\", no answer to it")
    }
    switch finding.domain {
    case .choice(let values):
        for value in values where doubts.contains(value) {
            report(
                "finding/value",
                "\"\(value)\" is a word for a doubt and cannot be a value of \"\(entry.key)\"")
        }
    case .number(let from, let to, _) where from > to:
        report("finding/range", "the range of \"\(entry.key)\" ends before it starts")
    case .yesNo, .number, .duration, .scale: break
    }
    if Condition.reservedWords.contains(entry.key) {
        report(
            "finding/reserved",
            "\"\(entry.key)\" is a word of conditions; call the finding something else")
    }
    return issues
}
