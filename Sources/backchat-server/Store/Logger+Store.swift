import ChatSessions
import LineServer
import Logging
import SessionStores

extension Logger {
    /// What went wrong with the store.
    @Sendable func note(_ fault: StoreFault) {
        switch fault {
        case .notWritten(let reason): error("turns were not kept: \(reason)")
        case .notRead(let reason): error("a conversation was not read: \(reason)")
        case .notEmptied(let reason):
            error("what was erased is still in the log of the store; it is tried again: \(reason)")
        case .notCarriedOver(let reason):
            error("the log of the store could not be carried over, and grows: \(reason)")
        case .broken(let reason):
            critical("nothing is taken any more until the server is started anew: \(reason)")
        case .damaged(let reason):
            critical(
                """
                the file of the store is damaged, and nothing is taken any more; stop the server, look \
                with verify, and put a backup in its place: \(reason)
                """)
        }
    }

    /// What is odd about one conversation, by its pseudonym.
    func note(_ report: SessionReport, _ pseudonyms: Pseudonyms) {
        func note(_ text: String, _ key: SessionKey, _ details: Metadata = [:]) {
            var metadata = details
            metadata["conversation"] = "\(pseudonyms.name(of: key))"
            warning("\(text)", metadata: metadata)
        }
        switch report {
        case .differs(let key, let records):
            note(
                "the engine decides otherwise today; what was decided then holds", key,
                ["records": "\(records)"])
        case .recordDamaged(let key, let record):
            note(
                "a conversation in the store is damaged and begins anew; verify tells where", key,
                ["record": "\(record)"])
        case .contentUnreadable(let key, let version):
            note(
                "the content that a conversation went by cannot be read, and it begins anew", key,
                ["content": "\(version)"])
        case .tookOver(let key): note("another server has gone on with a conversation", key)
        }
    }
}
