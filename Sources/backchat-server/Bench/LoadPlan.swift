import Histogram
import NIOCore

/// What a load is made of.
struct LoadPlan: Sendable {
    let kind: Kind
    let connections: Int
    /// Turns that are open on each connection at once.
    let depth: Int
    /// Turns a second over all connections; as fast as they are answered without.
    let rate: Double?
    let duration: Duration
    /// What comes before counts for nothing: a server that has just started learns what people say, and
    /// has to catch up with what was due meanwhile.
    let warmUp: Duration = .seconds(3)
    let talks: [BenchTalk]
    /// Each talk of a relay is a conversation of its own.
    let beginsAnew: Bool

    enum Kind: String, CaseIterable, Sendable {
        case hand, relay, echo
        /// A relay over a store that keeps every turn.
        case durable
        /// The same at half the rate that it can bear.
        case half
        /// No server: appends that are synced one by one.
        case sync
    }
}

/// What a load came to.
struct LoadResult: Sendable {
    var turns = 0
    var wrong = 0
    var seconds = 0.0
    var microseconds: Percentiles?
    var serverSeconds = 0.0
    /// What bare syncs took on the same disk meanwhile.
    var syncsBeside: Percentiles?

    struct Percentiles: Sendable {
        let p50: UInt64
        let p99: UInt64
        let p999: UInt64
        let most: UInt64

        init(_ times: Histogram<UInt32>) {
            p50 = times.valueAtPercentile(50)
            p99 = times.valueAtPercentile(99)
            p999 = times.valueAtPercentile(99.9)
            most = times.maxRecorded
        }
    }

    var perSecond: Double { seconds > 0 ? Double(turns) / seconds : 0 }
}
