/// Which replies were on the line when a message arrived.
///
/// A line counts its flushes. What goes out with one of them can be seen only by messages that arrive
/// after it.
struct Sending: Hashable, Sendable {
    private var flushed: Int
    private var waiting: Int
    private var flush = 0

    /// A line on which nothing beyond `seq` was sent.
    init(after seq: Int = 0) {
        flushed = seq
        waiting = seq
    }

    /// Replies up to `seq` go out with this flush of the line.
    mutating func send(upTo seq: Int, with flush: Int) {
        if flush > self.flush { flushed = waiting }
        waiting = max(waiting, seq)
        self.flush = flush
    }

    /// The last reply that was out after this many flushes.
    func sent(after flushes: Int) -> Int { flushes >= flush ? waiting : flushed }
}
