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
import SessionStores
import UnixSignals

/// Without a name a service is called by all that it holds, its keys among it.
private typealias NamedService = ServiceGroupConfiguration.ServiceConfiguration

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve people by hand and relays over TCP.",
        discussion: """
            Prints where it listens and then "ready". SIGTERM or Ctrl-C stop it cleanly.
            Nothing that people write is logged.

            EXAMPLES
              backchat-server serve --country uk
              backchat-server serve --relay 0.0.0.0:7402 --tokens relays.txt
              backchat-server serve --store memory                    forget all at the end
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

    @OptionGroup var storeOptions: StoreOptions

    @Option(
        help: ArgumentHelp(
            "How long after its last word a conversation is destroyed, like 30d.",
            discussion: "Without it every conversation is kept until it is erased.",
            valueName: "days"))
    var retain: RetentionTime?

    @Option(help: ArgumentHelp("Who may be a relay; see the command token.", valueName: "file"))
    var tokens: String?

    @Option(help: "The least important lines to log: trace, debug, info, warning, error.")
    var logLevel: LogLevel = .info

    @Option(help: "Threads that carry connections. (default: one for each processor)")
    var threads: Int?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    enum LogLevel: String, ExpressibleByArgument, CaseIterable {
        case trace, debug, info, warning, error
    }

    func validate() throws {
        guard threads.map((1...ServerLimits.mostThreads).contains) ?? true else {
            throw ValidationError("--threads must be 1 to \(ServerLimits.mostThreads)")
        }
    }

    func run() async throws {
        try await reporting {
            raiseDescriptorLimit()
            let threads = threads ?? System.coreCount
            let relayTokens = try tokens.map(readTokens)
            try refuseOpenDoors()
            let factory = PrometheusMetrics()
            MetricsSystem.bootstrap(factory)
            LoggingSystem.bootstrap(StreamLogHandler.standardError)
            let log = makeLog()
            let desk = ContentDesk(
                dialogs: dialogs, script: script,
                audience: Audience(
                    country: country, keeping: storeOptions.store == .memory ? .memory : .store),
                remembering: limits.limits.rememberedTurns, lanes: threads)
            let file = try storeOptions.open()
            let store = file.map { SQLiteStore($0, clock: secondsNow, reporting: log.note) }
            let shelf = try desk.shelf(keptIn: file)
            let pseudonyms = Pseudonyms()
            let meters = ConversationMeters()
            let sessions = Sessions(shelf, store: store ?? NoJournals()) { report in
                meters.note(report)
                log.note(report, pseudonyms)
            }
            let house = ServerHouse(
                sessions: sessions, limits: limits.limits, tokens: relayTokens,
                pseudonyms: pseudonyms, log: log)
            var services: [NamedService] = [
                .init(
                    service: ReloadService(desk: desk, shelf: shelf, file: file, log: log),
                    serviceName: "reload")
            ]
            if let store, let retain {
                services.append(
                    .init(
                        service: RetentionService(store: store, days: retain.days, log: log),
                        serviceName: "retention"))
            }
            try await serve(house, beside: services, factory, log, on: threads)
            store?.close()
        }
    }

    private func makeLog() -> Logger {
        var log = Logger(label: "backchat-server")
        log.logLevel = Logger.Level(rawValue: logLevel.rawValue) ?? .info
        return log
    }

    private func serve(
        _ house: ServerHouse, beside others: [NamedService], _ factory: PrometheusMetrics,
        _ log: Logger, on threads: Int
    ) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
        let doors = ReadyDoors(count: metrics.address == nil ? 1 : 2) {
            house.sessions.turns.setting.prepare()
        }
        let lines = LineServer(
            house, on: group, at: .init(byHand: listen.address, relay: relay.address)
        ) { bound in
            doors.opened([
                bound.byHand.map { "by hand on \($0.shown)" },
                bound.relay.map { "relay on \($0.shown)" },
            ])
        }
        var services = others + [NamedService(service: lines, serviceName: "lines")]
        if let address = metrics.address {
            let health = HealthServer(house, factory, on: group, at: address) { bound in
                doors.opened(["metrics on \(bound.shown)"])
            }
            services.append(.init(service: health, serviceName: "metrics"))
        }
        do {
            try await ServiceGroup(
                configuration: .init(
                    services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
            ).run()
        } catch let failure as CannotListen {
            throw CannotRun(
                "cannot listen on \(failure.address.shown): \(String(cString: strerror(failure.reason)))"
            )
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
