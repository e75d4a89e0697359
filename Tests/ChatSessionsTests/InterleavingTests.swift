import ClinicalKnowledge
import DialogEngine
import Testing

@testable import ChatSessions

/// Every order in which six turns can be typed, sent, delayed, repeated, overtaken and cut off.
@Suite struct InterleavingTests {
    /// How many complete interleavings go on from each world.
    private final class Search {
        var known: [DisorderedWorld: Double] = [:]
        var faults: Set<String> = []
        var endings: Set<Answers> = []
    }

    @Test func `in whatever order six turns arrive, nothing is lost and nothing is bound unseen`() {
        let search = Search()
        let count = interleavings(of: DisorderedWorld(), search)
        #expect(search.faults == [])
        #expect(search.known.count == 141_132)
        #expect(count == 65_824_762)
        var ordered = DisorderedWorld()
        while !ordered.isOver {
            for action in [DisorderedWorld.Action.type, .arrive(ordered.typed.count), .look] {
                _ = ordered.take(action)
            }
        }
        let answers = ordered.session.snapshot?.answers ?? [:]
        #expect(search.endings.contains(answers))
        for ending in search.endings {
            #expect(ending.allSatisfy { answers[$0.key] == $0.value })
        }
    }

    private func interleavings(of world: DisorderedWorld, _ search: Search) -> Double {
        if let known = search.known[world] { return known }
        if !world.repetitionsHaveNoEffect { search.faults.insert("took a message twice") }
        var count = 0.0
        if world.isOver {
            search.endings.insert(world.session.snapshot?.answers ?? [:])
            count = 1
        }
        for action in world.actions {
            var next = world
            if let fault = next.take(action) { search.faults.insert("\(action): \(fault)") }
            count += interleavings(of: next, search)
        }
        search.known[world] = count
        return count
    }
}
