package import Conversation
import DialogLibrary
import StrictJSON

extension DialogOptions {
    /// The transcripts in these files and folders; without any, those of the content.
    package func transcripts(at paths: [String] = []) throws -> [ChatFile] {
        let places = paths.isEmpty ? ["\(try folder().path)/transcripts"] : paths
        let files = places.flatMap { place in
            isFolder(place)
                ? fileNames(in: place).filter { $0.hasSuffix(".chat") }.map { "\(place)/\($0)" }
                : [place]
        }
        if files.isEmpty {
            throw CannotRun("found no .chat file in \(places.joined(separator: ", "))")
        }
        var issues: [Issue] = []
        let read = try files.map { path in
            do {
                let text = String(decoding: try readFile(path), as: UTF8.self)
                return ChatFile(path: path, text: text, issues: &issues)
            } catch let failure as FileFailure {
                throw CannotRun(failure.sentence)
            }
        }
        guard issues.isEmpty else {
            throw CannotRun(issues.map(\.description).joined(separator: "\n"))
        }
        return read
    }
}
