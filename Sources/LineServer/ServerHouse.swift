package import ChatSessions
import Conversation
import CoreMetrics
import DialogEngine
package import Logging
import NIOCore
import Synchronization

/// What all lines of a server share.
package final class ServerHouse: Sendable {
    package let sessions: Sessions
    package let limits: ServerLimits
    /// Who may be a relay; anybody when there is no list.
    package let tokens: RelayTokens?
    package let log: Logger
    /// Turns stand in the log; asked once, not at each of them.
    private let isLoggingTurns: Bool
    let counters = ServerCounters()
    /// Names people in logs, by a key that dies with the server.
    let pseudonyms: Pseudonyms
    let people: OpenLines
    let relays: OpenLines
    let lanes = Lanes()
    private let pages = ReplyCache()
    private let bodies = ReplyCache()
    private let givenVersion: String?
    private let isStoppingNow = Atomic(false)
    private let lag = Atomic(0)

    package init(
        sessions: Sessions, limits: ServerLimits = ServerLimits(), contentVersion: String? = nil,
        tokens: RelayTokens? = nil, pseudonyms: Pseudonyms = Pseudonyms(), log: Logger
    ) {
        self.pseudonyms = pseudonyms
        self.sessions = sessions
        self.limits = limits
        people = OpenLines(atMost: limits.handConnections)
        relays = OpenLines(atMost: limits.relayConnections)
        givenVersion = contentVersion
        self.tokens = tokens
        self.log = log
        isLoggingTurns = log.logLevel <= .debug
    }

    /// The version of the newest content, for relays.
    var contentVersion: String { givenVersion ?? sessions.turns.version }

    /// Counts a turn; who follows one conversation in the log finds the codes of its replies there.
    func note(_ sent: [Sent], of key: SessionKey) {
        counters.turns.increment()
        if sent.contains(where: { $0.reply.reply.code == .escalate }) {
            counters.escalations.increment()
        }
        guard isLoggingTurns else { return }
        log.debug(
            "a turn was taken",
            metadata: [
                "conversation": "\(pseudonyms.name(of: key))",
                "codes": "\(sent.map { "\($0.reply.reply.code.rawValue)" }.joined(separator: " "))",
            ])
    }

    /// A reply as it is printed by hand, with the blank line after it.
    func page(of reply: SharedReply, in lane: Int) -> ReplyBytes {
        reply.page.load()
            ?? made(reply, lane, pages) {
                Self.layout.text($0.setting.words($0.reply)) + "\n\n"
            } keeping: {
                $0.page.storeIfNil($1)
            }
    }

    /// What a frame says of a reply.
    func body(of reply: SharedReply, in lane: Int) -> ReplyBytes {
        reply.body.load()
            ?? made(reply, lane, bodies) {
                RelayAnswer.body(of: $0.reply, as: $0.setting.words($0.reply))
            } keeping: {
                $0.body.storeIfNil($1)
            }
    }

    /// What one person alone is told is not kept.
    private func made(
        _ reply: SharedReply, _ lane: Int, _ cache: ReplyCache, _ make: (SharedReply) -> String,
        keeping: (SharedReply, ReplyBytes) -> ReplyBytes
    ) -> ReplyBytes {
        guard reply.isForEverybody else { return ReplyBytes(make(reply)) }
        return keeping(reply, cache.value(for: reply, in: lane, make: make))
    }

    func page(of sentence: LineSentence) -> String {
        Self.layout.text(setting.sentence(sentence)) + "\n\n"
    }

    var lines: [any OpenLine] { people.all + relays.all }

    private var setting: TalkSetting { sessions.turns.setting }

    private static let layout = Layout(width: LayoutLimits.widestText)

    /// No conversation is begun any more.
    var isStopping: Bool { isStoppingNow.load(ordering: .relaxed) }

    func stop() { isStoppingNow.store(true, ordering: .relaxed) }

    /// How late a timer came last.
    var lagMilliseconds: Int { lag.load(ordering: .relaxed) }

    func note(lagMilliseconds: Int) { lag.store(lagMilliseconds, ordering: .relaxed) }

    /// It takes turns, and can keep them.
    package var isReady: Bool { !isStopping && sessions.isSound }
}
