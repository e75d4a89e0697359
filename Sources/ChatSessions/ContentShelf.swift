import Conversation
import NIOConcurrencyHelpers

/// The content that conversations go by: the newest for those that begin, and whatever older ones
/// began with.
package final class ContentShelf: Sendable {
    private struct Shelf {
        var newest: Turns
        var others: [String: Turns] = [:]
    }

    private let shelf: NIOLockedValueBox<Shelf>
    private let find: Find

    package typealias Find = @Sendable (String) throws(StoreFailure) -> Turns?

    /// - Parameter find: Fetches the content of an older version, nothing when it is not there or cannot
    ///   be read; it may take its time.
    package init(_ newest: Turns, finding find: @escaping Find = { _ in nil }) {
        shelf = NIOLockedValueBox(Shelf(newest: newest))
        self.find = find
    }

    package var newest: Turns { shelf.withLockedValue { $0.newest } }

    /// Conversations that begin from now on go by this.
    package func replaceNewest(with turns: Turns) {
        shelf.withLockedValue { shelf in
            shelf.others[shelf.newest.version] = shelf.newest
            shelf.newest = turns
        }
    }

    /// The content of this version, fetched if need be: nothing for an event loop.
    func turns(of version: String) throws(StoreFailure) -> Turns? {
        let known = shelf.withLockedValue { shelf in
            shelf.newest.version == version ? shelf.newest : shelf.others[version]
        }
        if let known { return known }
        guard let found = try find(version) else { return nil }
        return shelf.withLockedValue { shelf in
            let first = shelf.others[version] ?? found
            shelf.others[version] = first
            return first
        }
    }
}

extension Turns {
    package var version: String { setting.content.version }
}
