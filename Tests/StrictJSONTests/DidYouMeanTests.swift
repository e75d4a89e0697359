import StrictJSON
import Testing

struct DidYouMeanTests {
    @Test(arguments: [
        ("emergncy", ["emergency", "urgent"], "; did you mean \"emergency\"?"),
        ("fevr", ["fever", "fevers"], "; did you mean \"fever\"?"),
        ("cat", ["hat", "bat"], "; did you mean \"bat\"?"),
        ("kitten", ["mitton"], "; did you mean \"mitton\"?"), ("kitte", ["mitto"], ""),
        ("a", ["ab"], "; did you mean \"ab\"?"), ("a", ["bc"], ""),
        ("fever", [], ""), ("", ["fever"], ""),
    ])
    func `the nearest name is offered when at most a third of the word is wrong`(
        word: String, known: [String], offer: String
    ) {
        #expect(didYouMean(word, among: known) == offer)
        #expect(didYouMean(word, among: known.reversed()) == offer)
    }

    @Test func `a letter in the wrong case is nearest to itself`() {
        #expect(didYouMean("v", among: ["V", "U", "P"]) == "; did you mean \"V\"?")
    }
}
