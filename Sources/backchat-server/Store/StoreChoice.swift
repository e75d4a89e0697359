import ArgumentParser
import Glibc
import SessionStores

/// Where conversations are kept: `memory`, or `sqlite:PATH`.
enum StoreChoice: ExpressibleByArgument, Equatable {
    case memory
    case sqlite(path: String, SQLiteFile.Synchronous)

    init?(argument: String) {
        if argument == "memory" {
            self = .memory
            return
        }
        guard argument.hasPrefix("sqlite:") else { return nil }
        var path = String(argument.dropFirst("sqlite:".count))
        var synchronous = SQLiteFile.Synchronous.full
        if let option = path.firstRange(of: "?synchronous=") {
            guard let known = SQLiteFile.Synchronous(rawValue: String(path[option.upperBound...]))
            else { return nil }
            synchronous = known
            path = String(path[..<option.lowerBound])
        }
        guard !path.isEmpty else { return nil }
        self = .sqlite(path: path, synchronous)
    }

    /// In the state directory that systemd gives a service, else where XDG says.
    static var standard: StoreChoice {
        .sqlite(path: StatePlaces.database, .full)
    }

    var defaultValueDescription: String { "sqlite:PATH in the state directory" }
}

/// Where a server keeps what outlives it, by the conventions of systemd and XDG.
enum StatePlaces {
    static var database: String {
        (stateDirectories.first ?? home("XDG_STATE_HOME", ".local/state") + "/backchat")
            + "/conversations.sqlite"
    }

    /// A second state directory of the service, or the folder for settings.
    static var key: String {
        (stateDirectories.dropFirst().first ?? home("XDG_CONFIG_HOME", ".config") + "/backchat")
            + "/operator.key"
    }

    private static var stateDirectories: [String] {
        (variable("STATE_DIRECTORY") ?? "").split(separator: ":").map(String.init)
    }

    private static func home(_ name: String, _ folder: String) -> String {
        if let path = variable(name), path.hasPrefix("/") { return path }
        return (variable("HOME") ?? ".") + "/" + folder
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
