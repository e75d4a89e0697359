import Glibc
import Testing

/// One run of a program, from its start to its end.
struct Program {
    var path = Places.builtProgram
    var arguments: [String]
    /// Beside the environment of the tests; `nil` takes a variable away.
    var environment: [String: String?] = [:]
    /// Standard descriptors that the program finds closed.
    var closed: Set<CInt> = []

    init(_ arguments: String...) { self.arguments = arguments }

    init(path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    func run(_ input: String = "") throws -> Outcome { try run(Array(input.utf8)) }

    func run(_ input: [UInt8]) throws -> Outcome {
        let running = try RunningProgram(self)
        running.send(input)
        return running.finish()
    }

    /// The variables of the child: nothing outside a test says which content is meant.
    var variables: [String] {
        var all: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let parts = String(cString: entry).split(separator: "=", maxSplits: 1)
            if let name = parts.first { all[String(name)] = String(parts.dropFirst().first ?? "") }
            next += 1
        }
        all["BACKCHAT_DIALOGS"] = nil
        all["XDG_DATA_DIRS"] = nil
        for (name, value) in environment { all[name] = value }
        return all.map { "\($0.key)=\($0.value)" }
    }
}

/// What came of a run.
struct Outcome: Equatable, CustomTestStringConvertible {
    var end: End
    var outputBytes: [UInt8]
    var errors: String

    enum End: Equatable {
        case status(CInt)
        case signal(CInt)
        /// It had to be stopped.
        case hang
    }

    init(_ end: End, output: [UInt8], errors: [UInt8]) {
        self.end = end
        outputBytes = output
        self.errors = String(decoding: errors, as: UTF8.self)
    }

    init(status: CInt, output: String = "", errors: String = "") {
        self.init(.status(status), output: Array(output.utf8), errors: Array(errors.utf8))
    }

    var output: String { String(decoding: outputBytes, as: UTF8.self) }

    var testDescription: String { "\(end)\noutput: \(output)\nerrors: \(errors)" }

    /// The words of the output, however its lines were broken.
    var words: String {
        output.split { $0.isWhitespace }.joined(separator: " ")
    }
}

/// The program could not even be started.
struct NotStarted: Error {
    let path: String
    let code: CInt
}
