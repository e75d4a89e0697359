import NIOConcurrencyHelpers
import Synchronization

/// The conversations in the house by their names, in parts, so that two that are looked up at once
/// seldom wait for each other.
final class SessionTable: Sendable {
    private struct Part {
        var entries: [SessionKey: SessionEntry] = [:]
        /// What was erased, by a fingerprint: a late message must not revive it.
        var erased: Set<Fingerprint> = []
    }

    private let parts = (0..<SessionLimits.tableParts).map { _ in NIOLockedValueBox(Part()) }
    private let population = Atomic(0)

    /// What became of a name.
    enum Lookup {
        case known(SessionEntry)
        case unknown
        case erased
    }

    var count: Int { population.load(ordering: .relaxed) }

    var entries: [SessionEntry] {
        parts.flatMap { $0.withLockedValue { Array($0.entries.values) } }
    }

    func find(_ key: SessionKey) -> Lookup {
        part(of: key).withLockedValue { part in
            if let entry = part.entries[key] { return .known(entry) }
            return part.erased.contains(key.fingerprint) ? .erased : .unknown
        }
    }

    /// The conversation of this name, begun if need be; unknown where there are too many to begin one.
    func findOrBegin(_ key: SessionKey, atMost limit: Int) -> Lookup {
        part(of: key).withLockedValue { part in
            if let entry = part.entries[key] { return .known(entry) }
            if !part.erased.isEmpty, part.erased.contains(key.fingerprint) { return .erased }
            // The room is taken first: others begin conversations in other parts meanwhile.
            guard population.add(1, ordering: .relaxed).newValue <= limit else {
                population.subtract(1, ordering: .relaxed)
                return .unknown
            }
            let entry = SessionEntry(key)
            part.entries[key] = entry
            return .known(entry)
        }
    }

    /// Puts a conversation in its place, unless that is taken or was erased.
    func add(_ entry: SessionEntry) {
        part(of: entry.key).withLockedValue { part in
            guard part.entries[entry.key] == nil, !part.erased.contains(entry.key.fingerprint)
            else { return }
            part.entries[entry.key] = entry
            population.add(1, ordering: .relaxed)
        }
    }

    /// Takes a conversation out, and perhaps uses its name up.
    func remove(_ key: SessionKey, isErased: Bool) -> SessionEntry? {
        part(of: key).withLockedValue { part in
            if isErased {
                let most = SessionLimits.erased / SessionLimits.tableParts
                if part.erased.count >= most { part.erased.removeFirst() }
                part.erased.insert(key.fingerprint)
            }
            let entry = part.entries.removeValue(forKey: key)
            if entry != nil { population.subtract(1, ordering: .relaxed) }
            return entry
        }
    }

    private func part(of key: SessionKey) -> NIOLockedValueBox<Part> {
        parts[key.hashValue & (SessionLimits.tableParts - 1)]
    }
}
