import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding

extension Snapshot {
    /// Tells snapshots of one conversation apart, the same in every run.
    var digest: String {
        var digest = Fingerprint(phase.kept)
        for held in held {
            digest.add(held.finding.text)
            digest.add(held.answer.kept)
            digest.add(String(held.turn))
        }
        digest.add("")
        for finding in doubted.sorted() { digest.add(finding.text) }
        digest.add(String(unreadReplies))
        for level in advised { digest.add(level.rawValue) }
        digest.add("")
        digest.add(talk.topic?.kept ?? "")
        digest.add(String(talk.pages))
        digest.add(String(talk.isSuiting))
        for topic in talk.offered { digest.add(topic.kept) }
        return String(digest.value, radix: 16)
    }
}
