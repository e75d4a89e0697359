import ClinicalKnowledge
import LanguageUnderstanding
import ShippedContent
import Testing

/// A fear names what may come; a fear about what is there tells of it.
@Suite struct FearTests {
    @Test(
        arguments: [
            ("worried about my numb bum", "numb-saddle", ["present"]),
            ("worried about the numbness between my legs", "numb-saddle", ["present"]),
            ("scared I can't feel my bum", "numb-saddle", ["present"]),
            ("scared, I can't feel myself wipe", "numb-saddle", ["present"]),
            ("worried because I can't feel myself wipe", "numb-saddle", ["present"]),
            ("worried that I can't pee", "cannot-pee", ["present"]),
            ("afraid I'm losing control of my bladder", "leaking", ["present"]),
            ("afraid of losing control of my bladder", "leaking", ["hypothetical"]),
            ("worried it's cancer", "cancer", ["hypothetical"]),
            ("scared I'll end up paralysed", "weak-legs", ["hypothetical"]),
        ] as [(String, FindingID, [String])])
    func `what somebody is afraid of is no sign, what they have is`(
        said: String, finding: FindingID, statuses: [String]
    ) {
        let heard = shippedLexicon.interpret(said, expecting: .open).observations
        #expect(heard.filter { $0.finding == finding }.map(\.status.rawValue) == statuses)
    }
}
