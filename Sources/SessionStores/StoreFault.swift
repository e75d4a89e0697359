import GRDB

/// Something about the store that an operator should know.
package enum StoreFault: Hashable, Sendable {
    /// Turns were refused; senders try again.
    case notWritten(String)
    /// Nothing is taken any more until the server is started anew.
    case broken(String)
    /// The same, and a new start does not help: the file is no sound database any more.
    case damaged(String)
    /// Something could not be read.
    case notRead(String)
    /// What was erased could not be taken out of the log; it is tried again.
    case notEmptied(String)
    /// The log could not be carried over into the database and grows; nothing is lost, and it is tried
    /// again.
    case notCarriedOver(String)
}

extension StoreFault {
    /// What nothing can be written after; `nil` for errors that pass.
    ///
    /// After a failed fsync the kernel may drop what was to be written and say that all is well.
    init?(endingWith error: any Error) {
        guard let error = error as? DatabaseError else { return nil }
        switch (error.extendedResultCode, error.resultCode) {
        case (.SQLITE_IOERR_FSYNC, _), (.SQLITE_IOERR_DIR_FSYNC, _):
            self = .broken(sentence(of: error))
        case (_, .SQLITE_CORRUPT), (_, .SQLITE_NOTADB): self = .damaged(sentence(of: error))
        default: return nil
        }
    }
}
