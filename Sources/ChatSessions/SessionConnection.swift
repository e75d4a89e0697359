import NIOConcurrencyHelpers

/// A line that carries conversations: where their replies go.
package protocol SessionConnection: AnyObject, Sendable {
    /// False from the moment on that nothing can be sent any more.
    var isOpen: Bool { get }

    /// The same for lines of one thread, another for those of others.
    var lane: Int { get }

    /// Takes what is to be sent, from any thread; says with which flush it goes out.
    func deliver(_ delivery: Delivery)

    /// Does some work where the line does its own, never where a store works.
    func perform(_ work: @escaping @Sendable () -> Void)

    /// Another line has taken this conversation over.
    func lost(_ key: SessionKey)

    /// A message that this line brought has its end on another line, which has the conversation now.
    func turnEndedElsewhere()
}

/// What a line is to send about one message.
package struct Delivery: Sendable {
    let entry: SessionEntry
    package let mid: String
    package let outcome: Outcome
    /// Nothing is open any more: the person has left.
    package let isEnd: Bool
    /// The line that gets it brought the message.
    package var isOwn = true

    package var key: SessionKey { entry.key }

    package enum Outcome: Hashable, Sendable {
        case taken([Sent])
        case repeated([Sent])
        case refused(Session.Refusal)
        /// The store could not keep it, so it was not taken.
        case notKept
        /// The conversation was erased while the message waited.
        case erased
        /// Another line has the conversation.
        case notYours
    }

    /// The line sends these replies with this flush.
    package func goesOut(with flush: Int) {
        guard case .taken(let sent) = outcome, let last = sent.last else { return }
        entry.state.withLockedValue { $0.sending.send(upTo: last.seq, with: flush) }
    }
}
