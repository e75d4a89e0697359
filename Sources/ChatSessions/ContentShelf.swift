import Conversation
import NIOConcurrencyHelpers

/// The content that conversations go by: the newest for those that begin, and whatever older ones
/// began with.
///
/// Of the newest there are as many copies of what is remembered as lines work at once: what two
/// processors count and share goes back and forth between them.
package final class ContentShelf: Sendable {
    private struct Shelf {
        /// One for each lane, never empty.
        var newest: [Turns]
        var others: [String: Turns] = [:]
    }

    private let shelf: NIOLockedValueBox<Shelf>
    private let find: Find

    package typealias Find = @Sendable (String) throws(StoreFailure) -> Turns?

    /// - Parameters:
    ///   - newest: Turns by the same content, one for each lane.
    ///   - find: Fetches the content of an older version, nothing when it is not there or cannot be
    ///     read; it may take its time.
    package init(_ newest: [Turns], finding find: @escaping Find = { _ in nil }) {
        precondition(!newest.isEmpty, "conversations begin by something")
        shelf = NIOLockedValueBox(Shelf(newest: newest))
        self.find = find
    }

    package var newest: Turns { newest(in: 0) }

    /// For the lines of one lane, so that no other lane counts or locks what they do.
    func newest(in lane: Int) -> Turns {
        shelf.withLockedValue { $0.newest[lane % $0.newest.count] }
    }

    /// Conversations that begin from now on go by this.
    package func replaceNewest(with turns: [Turns]) {
        precondition(!turns.isEmpty, "conversations begin by something")
        shelf.withLockedValue { shelf in
            shelf.others[shelf.newest[0].version] = shelf.newest[0]
            shelf.newest = turns
        }
    }

    /// The content of this version, fetched if need be: nothing for an event loop.
    func turns(of version: String) throws(StoreFailure) -> Turns? {
        let known = shelf.withLockedValue { shelf in
            shelf.newest[0].version == version ? shelf.newest[0] : shelf.others[version]
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
