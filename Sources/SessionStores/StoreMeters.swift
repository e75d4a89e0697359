import CoreMetrics

/// What a store counts; nothing of what is kept.
struct StoreMeters: Sendable {
    let commits = Timer(label: "backchat_store_commit_nanoseconds")
    let batches = Recorder(label: "backchat_store_batch_turns")
    let conflicts = Counter(label: "backchat_store_conflicts_total")
    /// 1 while the log still holds what was erased.
    let erasedInLog = Gauge(label: "backchat_store_erased_in_log")
    let failures = Counter(label: "backchat_store_failures_total")

    func note(batch count: Int, since start: ContinuousClock.Instant) {
        let time = (ContinuousClock.now - start).components
        commits.recordNanoseconds(time.seconds * 1_000_000_000 + time.attoseconds / 1_000_000_000)
        batches.record(count)
    }
}
