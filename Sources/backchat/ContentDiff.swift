import Conversation
import ScriptVerification

/// All that a change of content does to people.
struct ContentDiff {
    let advice: AdviceDiff
    let asking: AskingDiff
    let treatments: TreatmentDiff
    /// As it is now.
    let content: Content

    init(from old: Content, to new: Content) throws(BoundReached) {
        content = new
        let pair = try ContentPair(from: old.script, to: new.script)
        advice = try AdviceDiff(of: pair)
        asking = try AskingDiff(of: pair)
        treatments = try TreatmentDiff(
            of: ContentPair(from: old.script, to: new.script, withTreatments: true))
    }

    var isMilder: Bool {
        advice.shifts.contains(where: \.isMilder) || asking.shifts.contains(where: \.isMilder)
            || treatments.shifts.contains(where: \.isMilder)
    }
}
