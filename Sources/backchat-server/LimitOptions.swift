import ArgumentParser
import LineServer

/// The bounds of the server as flags: `--window 256`, each with its default in the help.
struct LimitOptions: ParsableArguments {
    @Option(help: help("hand-connections")) var handConnections = standard.handConnections
    @Option(help: help("relay-connections")) var relayConnections = standard.relayConnections
    @Option(help: help("conversations")) var conversations = standard.conversations
    @Option(help: help("hand-line-bytes")) var handLineBytes = standard.handLineBytes
    @Option(help: help("frame-bytes")) var frameBytes = standard.frameBytes
    @Option(help: help("window")) var window = standard.window
    @Option(help: help("bad-frames")) var badFrames = standard.badFrames
    @Option(help: help("silence-seconds")) var silenceSeconds = standard.silenceSeconds
    @Option(help: help("remembered-turns")) var rememberedTurns = standard.rememberedTurns
    @Option(help: help("idle-seconds")) var idleSeconds = standard.idleSeconds
    @Option(help: help("unread-seconds")) var unreadSeconds = standard.unreadSeconds
    @Option(help: help("keep-hours")) var keepHours = standard.keepHours
    @Option(help: help("resume-tries")) var resumeTries = standard.resumeTries
    @Option(help: help("stop-seconds")) var stopSeconds = standard.stopSeconds

    private static let standard = ServerLimits()

    private static func help(_ flag: String) -> ArgumentHelp {
        ArgumentHelp(
            stringLiteral: ServerLimit.all.first { $0.flag == flag }?.summary.sentence ?? flag)
    }

    var limits: ServerLimits {
        var limits = ServerLimits()
        limits.handConnections = handConnections
        limits.relayConnections = relayConnections
        limits.conversations = conversations
        limits.handLineBytes = handLineBytes
        limits.frameBytes = frameBytes
        limits.window = window
        limits.badFrames = badFrames
        limits.silenceSeconds = silenceSeconds
        limits.rememberedTurns = rememberedTurns
        limits.idleSeconds = idleSeconds
        limits.unreadSeconds = unreadSeconds
        limits.keepHours = keepHours
        limits.resumeTries = resumeTries
        limits.stopSeconds = stopSeconds
        return limits
    }

    func validate() throws {
        for limit in ServerLimit.all where limits[keyPath: limit.field] < limit.least {
            throw ValidationError("--\(limit.flag) must be at least \(limit.least)")
        }
        guard frameBytes <= ServerLimits.largestFrame else {
            throw ValidationError("--frame-bytes may be at most \(ServerLimits.largestFrame)")
        }
        guard handLineBytes <= ServerLimits.largestFrame else {
            throw ValidationError("--hand-line-bytes may be at most \(ServerLimits.largestFrame)")
        }
    }
}

extension String {
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
