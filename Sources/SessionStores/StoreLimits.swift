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
    /// Seconds until it is tried again to cut a log that holds what was erased.
    static let logRetrySeconds = 1.0
    /// A log of about so many pages is carried over into the database, beside the commits.
    static let checkpointPages = 8_000
    /// So many pages a commit appends besides one for each turn, about.
    static let commitPages = 4
    /// A log of so many pages is carried over by a commit.
    static let mostLogPages = 16_000
    /// The log is cut back to so many bytes when it begins anew.
    static let logBytes = 128 * 1024 * 1024
    /// So many conversations are swept away in one transaction, which turns wait for.
    static let swept = 50
    /// The bytes of an operator's key.
    package static let keyBytes = 32
    /// The bytes of a conversation's key as it is kept: a nonce, the key, a tag.
    static let wrappedKeyBytes = 12 + keyBytes + 16
}
