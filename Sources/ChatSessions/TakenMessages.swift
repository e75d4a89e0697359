/// Which messages of one conversation were taken, so that none has its effect twice: fingerprints, the
/// oldest forgotten first.
struct TakenMessages: Hashable, Sendable {
    private var mids: [Fingerprint] = []
    /// In the same order; not known any more when the person wanted everything forgotten.
    private var contents: [Fingerprint?] = []
    /// Where the next one is written once the room is used up.
    private var oldest = 0

    enum Finding: Hashable {
        case new
        case taken
        /// Another message has the name.
        case otherContent
    }

    func find(_ mid: Fingerprint, _ content: Fingerprint) -> Finding {
        // Nearly all are new: all are compared without a stop on the way, several at once.
        let isLike = mids.withUnsafeBufferPointer { mids in
            var like: UInt64 = 0
            for place in mids.indices { like |= mids[place].value == mid.value ? 1 : 0 }
            return like == 1
        }
        guard isLike, let place = mids.firstIndex(of: mid) else { return .new }
        return contents[place] == nil || contents[place] == content ? .taken : .otherContent
    }

    mutating func add(_ mid: Fingerprint, _ content: Fingerprint?) {
        if mids.count < SessionLimits.rememberedMessages {
            mids.append(mid)
            contents.append(content)
        } else {
            mids[oldest] = mid
            contents[oldest] = content
            oldest = (oldest + 1) % mids.count
        }
    }

    /// Their names, the oldest first.
    var all: [Fingerprint] { Array(mids[oldest...] + mids[..<oldest]) }

    /// What was said is forgotten; that it was taken is still known.
    mutating func forgetContents() {
        for place in contents.indices { contents[place] = nil }
    }
}
