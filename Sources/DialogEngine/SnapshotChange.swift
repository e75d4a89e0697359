package import ClinicalKnowledge
package import LanguageUnderstanding

/// What one turn changed in a snapshot: small enough to be kept with the turn, and all that is needed
/// to go the same way without the engine.
package struct SnapshotChange: Hashable, Sendable {
    /// Each is `nil` where nothing changed.
    package var phase: Snapshot.Phase?
    package var doubted: Set<FindingID>?
    package var unreadReplies: Int?
    package var advised: [Disposition]?
    package var talk: Snapshot.Talk?
    /// Findings whose answers were taken back or replaced.
    package var dropped: [FindingID]
    /// Answers that follow those that stayed.
    package var held: [Snapshot.Held]

    package init(
        phase: Snapshot.Phase? = nil, doubted: Set<FindingID>? = nil, unreadReplies: Int? = nil,
        advised: [Disposition]? = nil, talk: Snapshot.Talk? = nil, dropped: [FindingID] = [],
        held: [Snapshot.Held] = []
    ) {
        self.phase = phase
        self.doubted = doubted
        self.unreadReplies = unreadReplies
        self.advised = advised
        self.talk = talk
        self.dropped = dropped
        self.held = held
    }

    /// What leads from one snapshot to another.
    package init(from before: Snapshot, to after: Snapshot) {
        phase = before.phase == after.phase ? nil : after.phase
        doubted = before.doubted == after.doubted ? nil : after.doubted
        unreadReplies = before.unreadReplies == after.unreadReplies ? nil : after.unreadReplies
        advised = before.advised == after.advised ? nil : after.advised
        talk = before.talk == after.talk ? nil : after.talk
        var stayed = 0
        dropped = []
        for answer in before.held {
            if stayed < after.held.count, after.held[stayed] == answer {
                stayed += 1
            } else {
                dropped.append(answer.finding)
            }
        }
        held = Array(after.held[stayed...])
    }
}

extension Snapshot {
    /// The snapshot that the change leads to.
    package func changed(by change: SnapshotChange) -> Snapshot {
        var next = self
        if let phase = change.phase { next.phase = phase }
        if let doubted = change.doubted { next.doubted = doubted }
        if let unreadReplies = change.unreadReplies { next.unreadReplies = unreadReplies }
        if let advised = change.advised { next.advised = advised }
        if let talk = change.talk { next.talk = talk }
        next.held = held.filter { !change.dropped.contains($0.finding) } + change.held
        return next
    }
}

extension Snapshot.Held {
    /// An answer as it was kept.
    package init(_ answer: Answer, for finding: FindingID, in turn: Int) {
        self.init(finding: finding, answer: answer, turn: turn)
    }
}

extension Snapshot.Talk {
    /// What was told, as it was kept.
    package init(of topic: Topic?, pages: Int, isSuiting: Bool, offered: [Topic]) {
        self.topic = topic
        self.pages = pages
        self.isSuiting = isSuiting
        self.offered = offered
    }
}
