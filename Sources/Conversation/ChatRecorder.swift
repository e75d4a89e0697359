package import ClinicalKnowledge
package import DialogEngine

/// Writes a live chat down as a case that can be played again.
package struct ChatRecorder: Sendable {
    private var lines: [String]

    package init(name: String, given: [(FindingID, Answer)]) {
        lines = ["case \(name)"]
        if !given.isEmpty {
            lines.append(
                "given: " + given.map { "\($0.0)=\($0.1.text)" }.joined(separator: " "))
        }
    }

    /// What was typed becomes one line: line breaks and control characters are spaces.
    package mutating func typed(_ line: String) {
        let plain = line.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? " " : Character(scalar)
        }
        lines.append("> \(String(plain).trimmed)")
    }

    /// A line that was not read cannot be played again.
    package mutating func leftOut() { lines.append("# a line over the limit stood here") }

    package mutating func replied(_ messages: [Message]) {
        lines += messages.map { "< \($0.id)" }
    }

    /// The end of the case: the disposition, when there is one.
    package func text(of snapshot: Snapshot, in script: Script) -> String {
        let end = script.disposition(given: snapshot.answers).map { "= disposition \($0.rawValue)" }
        return (lines + [end].compactMap { $0 }).joined(separator: "\n") + "\n"
    }
}
