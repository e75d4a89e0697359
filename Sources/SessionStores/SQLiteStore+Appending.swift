package import ChatSessions
import NIOConcurrencyHelpers

extension SQLiteStore {
    package func append(
        _ records: [JournalRecord], of key: SessionKey,
        then: @escaping @Sendable (Result<Void, StoreFailure>) -> Void
    ) {
        let texts = records.map(\.bytes)
        add(
            .append(
                Append(
                    records: records, texts: texts, key: key, next: next(records, texts, key),
                    then: then)))
    }

    /// What can be done before the commit is done by whoever appends, so that no commit waits for it.
    ///
    /// Of one conversation nothing else is under way meanwhile in this process. Should another have
    /// appended, the primary key says so.
    private func next(
        _ records: [JournalRecord], _ texts: [[UInt8]], _ key: SessionKey
    ) -> Next? {
        guard records.count == 1, !records[0].isForgetting,
            var head = heads.withLockedValue({ $0[key] }), head.number + 1 == records[0].number,
            let record = try? head.seal(records[0], texts[0], at: clock())
        else { return nil }
        return Next(record: record, head: head)
    }
}
