import ClinicalKnowledge
import DialogEngine

extension Wording {
    /// Answers in the words of a patient to whoever asks; nothing when there is nothing to tell.
    func spoken(_ noted: [Noted]) -> String? {
        let told = noted.compactMap(spoken) + doubts(in: noted)
        return told.isEmpty ? nil : told.joined(separator: ". ")
    }

    /// One answer in the words of a patient; a "no" and a doubt are not told one by one.
    func spoken(_ noted: Noted) -> String? {
        let words = language.questions[noted.finding]?.say
        switch noted.answer {
        case .yes(.new), .yes(.unstated): return words.map { fill($0) } ?? told(noted)
        case .yes(.unchanged), .yes(.known):
            return say(.telephoneUnchanged, ["list": name(noted.finding)])
        case .value, .choice:
            let value = answer(noted.answer, to: noted.finding)
            return words.map { fill($0, ["value": value]) } ?? told(noted)
        case .no, .unsure, .refused, .unread: return nil
        }
    }

    func doubts(in noted: [Noted]) -> [String] {
        let unsure = noted.filter(\.answer.isDoubtful).map { name($0.finding) }
        return unsure.isEmpty
            ? [] : [say(.telephoneUnsure, ["list": unsure.joined(separator: "; ")])]
    }
}
