import Foundation
import ShippedContent
import Testing

@testable import LineServer

/// Inputs that a fuzzer found to take new ways through the codecs, played again.
@Suite struct FuzzCorpusTests {
    @Test func `every input of the corpus makes the same lines in any pieces`() throws {
        let path = repositoryFolder + "/Tests/LineServerTests/Examples/fuzz-corpus.hex"
        let inputs = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(inputs.count > 100)
        for input in inputs.map(bytes) {
            let whole = lines(input, pieces: input.count)
            let typed = typedLines(input, pieces: input.count)
            for size in [1, 2, 7] {
                #expect(lines(input, pieces: size) == whole)
                #expect(typedLines(input, pieces: size) == typed)
            }
            for case .bytes(let line) in whole {
                do throws(FrameFailure) {
                    let frame = try RelayFrame.read(line)
                    let asJSON = try RelayFrame.readJSON(line)
                    #expect(frame == asJSON)
                } catch {
                    #expect(error.code.rawValue >= 500 && !error.text.isEmpty)
                }
            }
        }
    }

    private func lines(_ bytes: [UInt8], pieces size: Int) -> [LineSplitter.Line] {
        var splitter = LineSplitter(limit: 64)
        return gather(bytes, pieces: size) { splitter.take($0, each: $1) }
    }

    private func typedLines(_ bytes: [UInt8], pieces size: Int) -> [HandLines.Line] {
        var splitter = HandLines(limit: 64)
        return gather(bytes, pieces: size) { splitter.take($0, each: $1) }
    }

    private func gather<Line>(
        _ bytes: [UInt8], pieces size: Int,
        _ take: (UnsafeRawBufferPointer, (Line) -> Void) -> Void
    ) -> [Line] {
        var lines: [Line] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { piece in
                take(piece) { lines.append($0) }
            }
        }
        return lines
    }

    private func bytes(_ line: Substring) -> [UInt8] {
        stride(from: 0, to: line.utf8.count, by: 2).compactMap { place in
            let start = line.index(line.startIndex, offsetBy: place)
            return UInt8(line[start..<line.index(start, offsetBy: 2)], radix: 16)
        }
    }
}
