/// All that a store holds of one conversation, oldest first.
package struct Journal: Hashable, Sendable {
    package var records: [JournalRecord]
    /// Set where records are missing among these, or are not what was written.
    package var damage: Damage?

    package init(_ records: [JournalRecord] = [], damage: Damage? = nil) {
        self.records = records
        self.damage = damage
    }

    /// Where a journal cannot be read.
    package struct Damage: Hashable, Sendable {
        /// The first record that is not what was written; 0 when it is the key of them all.
        package let first: Int
        /// The number of the last record, whether it can be read or not.
        package let last: Int

        package init(first: Int, last: Int) {
            self.first = first
            self.last = last
        }
    }
}
