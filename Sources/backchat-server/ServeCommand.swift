import ArgumentParser
import ChatSessions
import ClinicalKnowledge
import Conversation
import CoreMetrics
import DialogArguments
import DialogLibrary
import Glibc
import LineServer
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve people by hand and relays over TCP.",
        discussion: """
            Prints where it listens and then "ready". SIGTERM or Ctrl-C stop it cleanly.
            Nothing that people write is logged.

            EXAMPLES
              backchat-server serve --country uk
              backchat-server serve --relay 0.0.0.0:7402 --tokens relays.txt
            """)

    @Option(help: ArgumentHelp("Where people talk by hand.", valueName: "host:port"))
    var listen = ListenAddress(loopback: 7401)

    @Option(help: ArgumentHelp("Where relays connect.", valueName: "host:port"))
    var relay = ListenAddress(loopback: 7402)

    @Option(
        help: ArgumentHelp(
            "Where monitors ask: /healthz, /readyz, /metrics.", valueName: "host:port"))
    var metrics = ListenAddress(loopback: 9401)

    @OptionGroup var dialogs: DialogOptions

    @Option(help: "The script to talk by.")
    var script = standardScript

    @Option(help: "Whose telephone numbers to give: uk, de, eu or us.")
    var country: Country = .unknown

    @Option(help: "Where conversations are kept: memory.")
    var store: StoreKind = .memory

    @Option(help: ArgumentHelp("Who may be a relay; see the command token.", valueName: "file"))
    var tokens: String?

    @Option(help: "The least important lines to log: trace, debug, info, warning, error.")
    var logLevel: LogLevel = .info

    @Option(help: "Threads that carry connections.")
    var threads = System.coreCount

    @OptionGroup(title: "Limits") var limits: LimitOptions

    enum StoreKind: String, ExpressibleByArgument { case memory }

    enum LogLevel: String, ExpressibleByArgument, CaseIterable {
        case trace, debug, info, warning, error
    }

    func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be at least 1") }
    }

    func run() async throws {
        try await reporting {
            raiseDescriptorLimit()
            let relayTokens = try tokens.map(readTokens)
            try refuseOpenDoors()
            let factory = PrometheusMetrics()
            MetricsSystem.bootstrap(factory)
            LoggingSystem.bootstrap(StreamLogHandler.standardError)
            var log = Logger(label: "backchat-server")
            log.logLevel = Logger.Level(rawValue: logLevel.rawValue) ?? .info
            let compiled = try dialogs.compiledContent(script: script)
            if let doubt = try dialogs.doubt(about: compiled.content) {
                throw CannotRun("\(doubt); nothing is served")
            }
            let setting = TalkSetting(
                compiled.content, audience: Audience(country: country, keeping: .memory),
                lexicon: compiled.lexicon)
            let turns = Turns(setting, remembering: limits.limits.rememberedTurns)
            let house = ServerHouse(
                sessions: Sessions(turns, store: MemoryStore()), limits: limits.limits,
                contentVersion: compiled.content.version, tokens: relayTokens,
                log: log)
            try await serve(house, factory, log)
        }
    }

    private func serve(
        _ house: ServerHouse, _ factory: PrometheusMetrics, _ log: Logger
    ) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
        let doors = ReadyDoors(count: metrics.address == nil ? 1 : 2)
        let lines = LineServer(
            house, on: group, at: .init(byHand: listen.address, relay: relay.address)
        ) { bound in
            doors.opened([
                bound.byHand.map { "by hand on \($0.shown)" },
                bound.relay.map { "relay on \($0.shown)" },
            ])
        }
        var services: [any Service] = [lines]
        if let address = metrics.address {
            services.append(
                HealthServer(house, factory, on: group, at: address) { bound in
                    doors.opened(["metrics on \(bound.shown)"])
                })
        }
        do {
            try await ServiceGroup(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: log
            ).run()
        } catch let failure as IOError {
            throw CannotRun("cannot listen: \(String(cString: strerror(failure.errnoCode)))")
        }
    }

    private func readTokens(_ path: String) throws -> RelayTokens {
        do {
            return try RelayTokens(String(decoding: try readFile(path), as: UTF8.self))
        } catch let failure as FileFailure {
            throw CannotRun(failure.sentence)
        } catch let mistake as RelayTokens.Mistake {
            throw CannotRun("\(path):\(mistake.line): \(mistake.sentence)")
        }
    }

    /// Whoever can reach this machine must not be a relay just so.
    private func refuseOpenDoors() throws {
        if !relay.isLoopback, tokens == nil {
            throw CannotRun(
                "relays beyond this machine need tokens: name a file with --tokens, see the command token"
            )
        }
        if !listen.isLoopback, tokens == nil {
            throw CannotRun(
                "listening beyond this machine needs --tokens; people come through a proxy with TLS"
            )
        }
    }
}
