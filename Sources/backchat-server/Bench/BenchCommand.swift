import ArgumentParser
import Conversation
import DialogArguments
import LineServer
import NIOCore
import NIOPosix

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure a server on this machine.",
        discussion: """
            Starts a server of its own, walks the transcripts through it and compares every byte that
            comes back. --echo measures a bare line echo beside it in the same run: only the ratios
            say something on a machine that others use too.

            EXAMPLES
              backchat-server bench --echo
              backchat-server bench --mode relay --connections 64 --depth 16 --echo
              backchat-server bench --mode hand --connections 100 --rate 10000 --echo
              backchat-server bench --durable             turns that are kept, beside bare syncs
              backchat-server bench --kept 100000
              backchat-server bench --idle 10000
              backchat-server bench --live 100000
            """)

    enum Mode: String, ExpressibleByArgument, CaseIterable { case hand, relay, both }

    @Option(help: "By hand, as a relay, or first one and then the other: hand, relay, both.")
    var mode: Mode = .both

    @Option(help: "Connections at once.")
    var connections = 64

    @Option(help: "Turns that are open on a connection at once.")
    var depth = 1

    @Option(help: "Turns a second over all connections, sent when they are due (open loop).")
    var rate: Double?

    @Option(help: "Seconds of each run.")
    var seconds = 5

    @Option(help: "Rounds; each measures everything once.")
    var rounds = 1

    @Flag(help: "Measure a bare line echo in the same rounds.")
    var echo = false

    @Flag(
        help: "Instead: relays over a store, over memory, and the disk alone, in the same rounds.")
    var durable = false

    @Option(help: "Where the store of a measurement is made; its disk is what is measured.")
    var scratch = "."

    @Option(help: "Instead: open so many lines by hand and say what one costs in memory.")
    var idle: Int?

    @Option(help: "Instead: begin so many conversations over one relay, the same.")
    var live: Int?

    @Option(
        help:
            "Instead: keep so many conversations; say what one takes, how a server starts, who returns."
    )
    var kept: Int?

    @Option(help: "Threads of the server.")
    var threads = System.coreCount

    @Option(help: "Turns that the server remembers; with 0 it understands each anew.")
    var rememberedTurns = ServerLimits().rememberedTurns

    @OptionGroup var dialogs: DialogOptions

    func validate() throws {
        guard connections >= 1, depth >= 1, seconds >= 1, rounds >= 1, threads >= 1 else {
            throw ValidationError("counts must be at least 1")
        }
    }

    func run() async throws {
        try await reporting {
            raiseDescriptorLimit()
            let content = try dialogs.content(script: standardScript)
            let cases = try dialogs.transcripts().flatMap(\.cases)
            // To forget empties the log of a store: what a turn costs would be hidden behind it. And
            // where turns are kept, each talk is a conversation of its own, as it is with people.
            let ending = durable || kept != nil ? nil : "/forget"
            func talks(keeping: Audience.Keeping) -> [BenchTalk] {
                let setting = TalkSetting(content, audience: Audience(keeping: keeping))
                return cases.compactMap { BenchTalk($0, setting, ending: ending) }
            }
            let spoken = talks(keeping: .memory)
            let stored = durable ? talks(keeping: .store) : []
            let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            if let idle { return try await MemoryRun(group: group).idle(idle, serveArguments()) }
            if let live { return try await MemoryRun(group: group).live(live, serveArguments()) }
            if let kept {
                return try await measureKeeping(kept, content, talks(keeping: .store))
            }
            print(BenchTable.head)
            for _ in 0..<rounds {
                var results: [LoadPlan.Kind: LoadResult] = [:]
                for kind in kinds {
                    let rate = kind == .half ? results[.durable].map { $0.perSecond / 2 } : rate
                    results[kind] = try await measure(
                        kind, kind.isKept ? stored : spoken, at: rate, group)
                }
                if durable { BenchTable.printRatios(of: results) }
            }
        }
    }

    private var kinds: [LoadPlan.Kind] {
        if durable { return [.sync, .relay, .durable, .half] }
        let served: [LoadPlan.Kind] =
            switch mode {
            case .hand: [.hand]
            case .relay: [.relay]
            case .both: [.hand, .relay]
            }
        return (echo ? [.echo] : []) + served
    }

    func serveArguments(store: [String] = ["--store", "memory"]) -> [String] {
        [
            "serve", "--listen", "127.0.0.1:0", "--relay", "127.0.0.1:0", "--metrics", "none",
            "--threads", String(threads), "--remembered-turns", String(rememberedTurns),
        ] + store + (dialogs.dialogs.map { ["--dialogs", $0] } ?? [])
    }

    private func measure(
        _ kind: LoadPlan.Kind, _ talks: [BenchTalk], at rate: Double?,
        _ group: MultiThreadedEventLoopGroup
    ) async throws -> LoadResult {
        let plan = LoadPlan(
            kind: kind, connections: connections, depth: depth, rate: rate,
            duration: .seconds(seconds), talks: talks, beginsAnew: durable)
        return try await withScratchFolder(in: scratch) { folder in
            if kind == .sync {
                let result = try SyncRun(folder: folder, duration: plan.duration).run()
                print(BenchTable.row(kind, result, memory: 0))
                return result
            }
            let (result, memory) = try await ChildServer.with(arguments(kind, folder)) { server in
                let run = LoadRun(plan: plan, port: try server.port(kind.door), group: group)
                async let syncs = kind == .half ? syncsBeside(plan, folder) : nil
                var result = try await run.run(on: server)
                result.syncsBeside = try await syncs
                return (result, server.residentKibibytes)
            }
            print(BenchTable.row(kind, result, memory: memory))
            if result.wrong > 0 { throw CannotRun("\(result.wrong) replies were wrong") }
            return result
        }
    }

    private func syncsBeside(
        _ plan: LoadPlan, _ folder: String
    ) async throws -> LoadResult.Percentiles? {
        let run = SyncRun(
            folder: folder, duration: plan.warmUp + plan.duration, pause: .milliseconds(5))
        return try await run.runBeside().microseconds
    }

    private func arguments(_ kind: LoadPlan.Kind, _ folder: String) -> [String] {
        switch kind {
        case .echo: ["echo", "--threads", String(threads)]
        case .hand, .relay, .sync: serveArguments()
        case .durable, .half:
            serveArguments(store: [
                "--store", "sqlite:\(folder)/state/conversations.sqlite",
                "--key-file", "\(folder)/settings/operator.key",
            ])
        }
    }
}

extension LoadPlan.Kind {
    /// What the server says before the address that the load goes to.
    fileprivate var door: String {
        switch self {
        case .echo: "echo"
        case .hand: "by hand"
        case .relay, .durable, .half, .sync: "relay"
        }
    }

    /// What is said is kept in a store.
    fileprivate var isKept: Bool { self == .durable || self == .half }
}
