import ClinicalKnowledge
package import DialogEngine
package import StrictJSON

/// What the exceptions of a script excuse.
package struct WorryExcuses {
    /// Not excused by any.
    package private(set) var unexcused: [WorryBreach] = []
    /// Names in exceptions that excuse nothing.
    package let unused: [(exception: String, name: Located<String>)]

    package init(_ breaches: [WorryBreach], _ exceptions: [Entry<WorryException>]) {
        var unused: [(exception: String, name: Located<String>)] = []
        for entry in exceptions {
            let excused = breaches.filter(entry.value.excuses)
            let findings = entry.value.findings.map {
                Located(value: $0.value.text, location: $0.location)
            }
            let names =
                findings.filter { name in !excused.contains { $0.finding.text == name.value } }
                + entry.value.answers.filter { name in
                    !excused.contains { $0.answer == name.value }
                }
                + entry.value.mayOutweigh.filter { name in
                    !excused.contains { $0.outweighed == name.value }
                }
            unused += names.map { (entry.key, $0) }
        }
        self.unused = unused
        unexcused = breaches.filter { breach in
            !exceptions.contains { $0.value.excuses(breach) }
        }
    }
}

extension WorryException {
    fileprivate func excuses(_ breach: WorryBreach) -> Bool {
        findings.contains { $0.value == breach.finding }
            && answers.contains { $0.value == breach.answer }
            && mayOutweigh.contains { $0.value == breach.outweighed }
    }
}
