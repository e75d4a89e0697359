import ClinicalKnowledge
import DialogArguments
import StrictJSON

extension [String] {
    /// Answers written as `finding=value` on the command line.
    ///
    /// They are about a person: mistakes name their place on the line, not their words.
    func answers(_ knowledge: Knowledge, option: String) throws -> [(FindingID, Answer)] {
        try enumerated().map { index, text in
            let place = "\(option) number \(index + 1)"
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw CannotRun("\(place): write it as FINDING=VALUE")
            }
            guard let finding = knowledge.findings[FindingID(parts[0])] else {
                let known = knowledge.findings.keys.map(\.text)
                throw CannotRun(
                    "\(place): no finding is called so" + didYouMean(parts[0], among: known))
            }
            guard let answer = Answer(parts[1], in: finding.domain) else {
                throw CannotRun("\(place): \(parts[0]) cannot be answered so")
            }
            return (FindingID(parts[0]), answer)
        }
    }
}
