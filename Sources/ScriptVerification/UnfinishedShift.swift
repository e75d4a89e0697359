import ClinicalKnowledge
import DialogEngine

extension ContentPair {
    /// Whether nobody of a shift hears the milder advice: where they would, each of them surely has a question
    /// left whose answer can bring them to the other.
    ///
    /// An emergency ends the questions at once, so there it matters what was answered so far.
    package func isUnfinished(_ shift: AdviceDiff.Shift) throws(BoundReached) -> Bool {
        let urgent = max(shift.before, shift.after)
        guard urgent < .emergencyHospital else { return false }
        let milder = shift.isMilder ? after : before
        return try QuestionsLeft(milder, below: urgent).without(allBut: nil, shift.people) == .none
    }
}
