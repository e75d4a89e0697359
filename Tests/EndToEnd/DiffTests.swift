import Foundation
import Testing

/// What authors are told of a change of content.
struct DiffTests {
    @Test func `a change of words is told apart and sends nobody elsewhere`() throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/languages/en/examples.json"
            try write(try text(of: path) + "\n", to: path)
            let outcome = try Program("diff", Places.dialogs, dialogs).run()
            #expect(outcome.end == .status(0))
            let lines = outcome.output.split(separator: "\n").map(String.init)
            #expect(
                lines.dropFirst() == [
                    "nobody milder", "nobody more urgent", "nobody asked otherwise",
                    "nobody told otherwise of treatments", "wording: languages/en/examples.json",
                ])
        }
    }

    @Test func `milder advice is counted and shown, and needs a reason`() throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/knowledge/red-flags.json"
            let old = #""if": { "shingles": "yes" }, "for": "urgent""#
            let milder = try text(of: path).replacingOccurrences(
                of: old, with: old.replacingOccurrences(of: "urgent", with: "soon"))
            try write(milder, to: path)
            let outcome = try Program("diff", Places.dialogs, dialogs).run()
            #expect(outcome.end == .status(1))
            #expect(outcome.output.contains("\nmilder:\n  urgent -> soon: "))
            #expect(outcome.output.contains(" combinations, with shingles=yes\n"))
            #expect(
                outcome.output.contains(
                    "\nnobody more urgent\nnobody asked otherwise\nnobody told otherwise of treatments\n"
                        + "changed: knowledge/red-flags.json\n")
            )
            let accepted = try Program("diff", Places.dialogs, dialogs, "--accept-milder", "seen")
                .run()
            #expect(accepted.end == .status(0))
            #expect(accepted.output.contains("\naccepted: seen\n"))
            try playsShownCase(outcome.output, dialogs)
            let back = try Program("diff", dialogs, Places.dialogs, "--format", "json").run()
            #expect(back.end == .status(0))
            let read = try JSONSerialization.jsonObject(with: Data(back.outputBytes))
            let shifts = try #require((read as? [String: Any])?["shifts"] as? [[String: Any]])
            #expect(shifts.map { $0["before"] as? String } == ["soon"])
            #expect(shifts.map { $0["after"] as? String } == ["urgent"])
            #expect(shifts.map { $0["milder"] as? Bool } == [false])
        }
    }

    @Test func `a sign that is not asked for any more is told, and needs a reason`() throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/scripts/spine-pain.json"
            let shorter = try text(of: path).replacingOccurrences(
                of: #""band-pain", "breath-pain", "shingles"] }"#,
                with: #""band-pain", "breath-pain"] }"#
            ).replacingOccurrences(
                of: #"["band-pain", "breath-pain", "shingles"]"#,
                with: #"["band-pain", "breath-pain"]"#)
            try write(shorter, to: path)
            let outcome = try diff(Places.dialogs, dialogs)
            #expect(outcome.end == .status(1))
            #expect(outcome.output.contains("\nnobody more urgent\nasked otherwise:\n"))
            #expect(
                outcome.output.contains(/\n  shingles at upper-back-signs: 0 combinations more, \d/)
            )
            try playsShownCase(outcome.output, dialogs)
            let accepted = try diff(
                Places.dialogs, dialogs, "--accept-milder", "seen")
            #expect(accepted.end == .status(0))
            let back = try diff(dialogs, Places.dialogs)
            #expect(back.end == .status(0))
            #expect(
                back.output.contains(/\n  shingles at upper-back-signs: \d\S* combinations more, 0/)
            )
        }
    }

    @Test func `what speaks against a treatment no more is told, and needs a reason`() throws {
        try withCopiedDialogs { dialogs in
            let path = "\(dialogs)/knowledge/treatments.json"
            let old = #""broken-skin": { "if": { "broken-skin": "yes" }, "then": "not-now" }"#
            let freer = try text(of: path).replacingOccurrences(
                of: old, with: old.replacingOccurrences(of: "not-now", with: "ask-first"))
            try write(freer, to: path)
            let outcome = try diff(Places.dialogs, dialogs)
            #expect(outcome.end == .status(1))
            #expect(outcome.output.contains("\ntold otherwise of treatments:\n"))
            #expect(outcome.output.contains(/\n  massage: less against it for \d/))
            try playsShownCase(outcome.output, dialogs)
            let back = try diff(
                dialogs, Places.dialogs, "--format", "json")
            #expect(back.end == .status(0))
            let read = try JSONSerialization.jsonObject(with: Data(back.outputBytes))
            let shifts = try #require((read as? [String: Any])?["treatments"] as? [[String: Any]])
            #expect(Set(shifts.map { $0["kind"] as? String }) == ["more against it"])
            #expect(Set(shifts.map { $0["milder"] as? Bool }) == [false])
        }
    }

    private func diff(_ arguments: String...) throws -> Outcome {
        try Program(path: Places.builtProgram, ["diff"] + arguments).run()
    }

    /// The case that is shown holds for the new content and not for the old.
    private func playsShownCase(_ output: String, _ dialogs: String) throws {
        let lines = output.split(separator: "\n").filter { $0.hasPrefix("    ") }
        let path = "\(dialogs)/shown.chat"
        try write(lines.map { $0.dropFirst(4) }.joined(separator: "\n") + "\n", to: path)
        #expect(try Program("test", path, "--dialogs", dialogs).run().end == .status(0))
        #expect(try Program("test", path).run().end == .status(1))
    }
}
