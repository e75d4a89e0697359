import DialogEngine

/// A standpoint that many conversations may hold at once: equal ones are compared by who they are first.
///
/// With one script the snapshot alone says all that a standpoint holds.
final class SharedStandpoint: Hashable, Sendable {
    let standpoint: Standpoint
    /// What is open there.
    let subject: OpenQuestion.Subject?
    let hash: Int

    init(_ standpoint: Standpoint) {
        self.standpoint = standpoint
        subject = OpenQuestion.Subject(standpoint)
        hash = standpoint.snapshot.hashValue
    }

    static func == (one: SharedStandpoint, other: SharedStandpoint) -> Bool {
        one === other
            || one.hash == other.hash && one.standpoint.snapshot == other.standpoint.snapshot
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
