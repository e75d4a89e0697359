import ChatSessions
import CoreMetrics

/// Counts what is odd about conversations that come back from the store.
struct ConversationMeters: Sendable {
    private let damaged = begunAnew("record")
    private let unreadable = begunAnew("content")
    private let differing = Counter(label: "backchat_conversations_differing_total")
    private let tookOver = Counter(label: "backchat_conversations_taken_over_total")

    private static func begunAnew(_ reason: String) -> Counter {
        Counter(label: "backchat_conversations_begun_anew_total", dimensions: [("reason", reason)])
    }

    func note(_ report: SessionReport) {
        switch report {
        case .recordDamaged: damaged.increment()
        case .contentUnreadable: unreadable.increment()
        case .differs: differing.increment()
        case .tookOver: tookOver.increment()
        }
    }
}
