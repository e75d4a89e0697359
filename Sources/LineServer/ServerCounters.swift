import CoreMetrics

/// What a server counts; nothing of what is said.
struct ServerCounters: Sendable {
    let turns = Counter(label: "backchat_turns_total")
    let repeats = Counter(label: "backchat_repeated_messages_total")
    let escalations = Counter(label: "backchat_escalations_total")
    let refusedFrames = Counter(label: "backchat_refused_frames_total")
    let handConnections = Counter(
        label: "backchat_connections_total", dimensions: [("kind", "hand")])
    let relayConnections = Counter(
        label: "backchat_connections_total", dimensions: [("kind", "relay")])
    let slowReaders = Counter(label: "backchat_slow_readers_total")
    let sessions = Gauge(label: "backchat_sessions")
    let rememberedTurns = Gauge(label: "backchat_remembered_turns")
    let lag = Gauge(label: "backchat_lag_milliseconds")
}
