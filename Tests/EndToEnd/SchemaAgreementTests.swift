import Conversation
import Foundation
import StrictJSON
import Testing

/// What an editor marks by the schema and what the program refuses is the same.
struct SchemaAgreementTests {
    /// One file as it is shipped, or spoilt.
    struct Sample {
        let shape: ContentShape
        let file: String
        let mutation: Mutation?
        let text: String

        var isRead: Bool { shape.issues(in: Array(text.utf8), file: file).isEmpty }
    }

    @Test func `the reader and a validator accept the same files`() throws {
        let samples = try Self.samples()
        try #require(samples.count >= 500)
        let accepted = try validate(samples)
        try #require(accepted.count == samples.count)
        var refused: [Mutation: Int] = [:]
        for (sample, isAccepted) in zip(samples, accepted) {
            let isRead = sample.isRead
            let change = sample.mutation?.rawValue ?? "nothing is changed"
            #expect(isRead == isAccepted, "\(sample.file), \(change): \(sample.text)")
            if let mutation = sample.mutation {
                refused[mutation, default: 0] += isRead || isAccepted ? 0 : 1
            } else {
                #expect(isRead, "\(sample.file)")
            }
        }
        for mutation in Mutation.allCases {
            #expect(refused[mutation, default: 0] > 0, "\(mutation.rawValue)")
        }
    }

    @Test(arguments: Content.shapes.map(\.path))
    func `every kind of content has a file to be spoilt`(path: String) throws {
        let shape = try #require(Content.shapes.first { $0.path == path })
        #expect(try !Self.files(of: shape).isEmpty)
    }

    private static func samples() throws -> [Sample] {
        try Content.shapes.flatMap { shape in
            try files(of: shape).flatMap { file in
                let bytes = [UInt8](
                    try Data(contentsOf: URL(filePath: "\(Places.dialogs)/\(file)")))
                var issues: [StrictJSON.Issue] = []
                let node = try #require(parseJSON(bytes, file: file, issues: &issues))
                let value = JSONValue(node)
                let whole = Sample(shape: shape, file: file, mutation: nil, text: value.line)
                let spoilt = Mutation.allCases.flatMap { mutation in
                    value.spoilt(by: mutation).spread(over: 5).map {
                        Sample(shape: shape, file: file, mutation: mutation, text: $0.line)
                    }
                }
                return [whole] + spoilt
            }
        }
    }

    private static func files(of shape: ContentShape) throws -> [String] {
        let parts = shape.path.split(separator: "*", omittingEmptySubsequences: false)
        return try FileManager.default.subpathsOfDirectory(atPath: Places.dialogs).filter { path in
            let name = path.dropFirst(parts[0].count).dropLast(parts[parts.count - 1].count)
            return parts.count == 1
                ? path == shape.path
                : path.hasPrefix(parts[0]) && path.hasSuffix(parts[1]) && !name.contains("/")
        }.sorted()
    }

    /// Asks a validator that knows nothing of the program.
    private func validate(_ samples: [Sample]) throws -> [Bool] {
        try withTemporaryFolder { folder in
            for shape in Content.shapes {
                let page = shape.schema.document(title: shape.path).page
                try write(page, to: "\(folder)/\(shape.schemaName)")
            }
            for (number, sample) in samples.enumerated() {
                try write(sample.text, to: "\(folder)/\(number).json")
            }
            let cases = samples.enumerated().map { number, sample in
                JSONValue.texts([sample.shape.schemaName, "\(number).json"])
            }
            try write(JSONValue.array(cases).line, to: folder + "/cases.json")
            let arguments = [Places.helper("validate.py"), folder]
            let outcome = try Program(path: "/usr/bin/python3", arguments).run()
            try #require(outcome.end == .status(0), "\(outcome.errors)")
            return try JSONDecoder().decode([Bool].self, from: Data(outcome.outputBytes))
        }
    }
}
