/// The bounds of a store.
package enum StoreLimits {
    /// So many appends go into one commit at most.
    package static let batch = 1024
    /// The keys and chain ends of so many conversations are held ready.
    static let heads = 65_536
    /// Seconds that a commit waits for another process that has the file.
    static let busySeconds = 5.0
    /// Seconds that an erasure waits for another process that reads from the log.
    static let logSeconds = 0.5
    /// Pages of the write-ahead log that are carried over into the database at once.
    static let checkpointPages = 4000
    /// The log is cut back to so many bytes when it begins anew.
    static let logBytes = 64 * 1024 * 1024
    /// So many conversations are swept away in one transaction.
    static let swept = 200
    /// The bytes of an operator's key.
    package static let keyBytes = 32
}
