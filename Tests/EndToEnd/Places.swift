import Foundation
import Glibc

/// Where the things under test are.
enum Places {
    /// The folder that holds `Package.swift`.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static let dialogs = repository + "/Dialogs"

    /// A helper that stands beside these tests.
    static func helper(_ name: String) -> String { "\(repository)/Tests/EndToEnd/\(name)" }

    /// It is built beside the bundle that these tests run from.
    static let builtProgram = buildFolder + "/backchat"
    static let builtServer = buildFolder + "/backchat-server"

    private static let buildFolder = URL(filePath: CommandLine.arguments[0])
        .resolvingSymlinksInPath().deletingLastPathComponent().path
}

/// Gives a folder that is empty before and gone after.
func withTemporaryFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "backchat-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder.path)
}

/// Gives a copy of the shipped content.
func withCopiedDialogs<Result>(_ work: (String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
        let copy = folder + "/Dialogs"
        try FileManager.default.copyItem(atPath: Places.dialogs, toPath: copy)
        return try work(copy)
    }
}

func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
}

func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}

func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
}
