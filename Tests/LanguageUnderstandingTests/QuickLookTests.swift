import SeededChance
import ShippedContent
import StrictJSON
import Testing

@testable import LanguageUnderstanding

/// What is passed over at a glance would have come to nothing.
@Suite struct QuickLookTests {
    @Test(
        arguments: [
            "lower back went when I picked up the shopping, no fever",
            "I'm 63, no, 64, and my left leg is numb to the foot since 3 weeks ago",
            "can't feel when I wipe. no control of my bladder either!",
            "what about massage for a stiff neck, is it safe with thin bones?",
            "7/10, worse at night, and I have lost a stone without trying", "none", "",
            "zxqv blorp numb", "my my my back back is is not not weak",
        ])
    func `every phrase that fits is found`(utterance: String) {
        let lexicon = shippedLexicon
        let heard = lexicon.utterance(utterance)
        let table = lexicon.findings
        let walk = PhraseWalk(states: table.states, choices: table.choices, utterance: heard)
        var fitting: Set<Fit> = []
        for start in heard.tokens.indices {
            for (chain, states) in table.chains.enumerated() {
                guard let end = walk.end(of: states, from: start) else { continue }
                fitting.insert(
                    Fit(range: start..<end.position, place: table.sources[chain].location))
            }
        }
        let found = table.allMatches(in: heard).map {
            Fit(range: $0.range, place: $0.source.location)
        }
        #expect(Set(found) == fitting)
        #expect(found.map(\.range.lowerBound) == found.map(\.range.lowerBound).sorted())
    }

    private struct Fit: Hashable {
        let range: Range<Int>
        let place: StrictJSON.SourceLocation
    }

    @Test func `words within so many slips are never passed over`() {
        var chance = SeededGenerator(seed: 6)
        let letters = Array("abcdeno")
        func word() -> String {
            String(
                (0..<Int.random(in: 4...9, using: &chance)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &chance)]
                })
        }
        var near = 0
        for _ in 0..<4000 {
            let typed = word()
            var letters = Array(typed)
            for _ in 0..<Int.random(in: 1...2, using: &chance) {
                let place = Int.random(in: 0..<letters.count, using: &chance)
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: letters.remove(at: place)
                case 1: letters.insert("q", at: place)
                case 2: letters[place] = "z"
                default: letters.swapAt(place, max(0, place - 1))
                }
            }
            let meant = String(letters)
            for slips in 1...2 where editDistance(typed, meant, limit: slips) != nil {
                near += 1
                #expect(SlipCandidate(meant).mayBe(SlipCandidate(typed), slips: slips))
            }
        }
        #expect(near > 4000)
        #expect(!SlipCandidate("bladder").mayBe(SlipCandidate("numbness"), slips: 1))
    }

    @Test func `places of words are those of the ranges`() {
        var chance = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            func ranges() -> [Range<Int>] {
                (0..<Int.random(in: 0...4, using: &chance)).map { _ in
                    let start = Int.random(in: 0..<200, using: &chance)
                    return start..<start + Int.random(in: 0...70, using: &chance)
                }
            }
            let (some, others) = (ranges(), ranges())
            let places = WordPlaces(some).union(WordPlaces(others))
            let held = RangeSet(some + others)
            #expect((0..<300).filter(places.contains) == (0..<300).filter(held.contains))
            #expect(places.isEmpty == held.isEmpty)
        }
    }
}
