import LineServer

/// Any bytes must make the same lines in any pieces, and each line a frame or a refusal.
///
/// Built only with FUZZ=1 in the environment, together with `-sanitize=fuzzer`; see the Makefile.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: count)
    let size = max(1, Int(bytes.first ?? 1))
    let lines = relayLines(bytes, pieces: count)
    precondition(lines == relayLines(bytes, pieces: size))
    precondition(typedLines(bytes, pieces: count) == typedLines(bytes, pieces: size))
    for case .bytes(let line) in lines {
        precondition(line.count <= limit)
        do throws(FrameFailure) {
            let frame = try RelayFrame.read(line)
            let asJSON = try RelayFrame.readJSON(line)
            precondition(frame == asJSON, "read in one pass it is something else")
        } catch {
            precondition(error.text.utf8.count < 200)
        }
    }
    return 0
}

private let limit = 256

private func relayLines(
    _ bytes: UnsafeBufferPointer<UInt8>, pieces size: Int
) -> [LineSplitter.Line] {
    var splitter = LineSplitter(limit: limit)
    var lines: [LineSplitter.Line] = []
    for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
        let piece = UnsafeRawBufferPointer(
            UnsafeBufferPointer(rebasing: bytes[start..<min(start + size, bytes.count)]))
        splitter.take(piece) { lines.append($0) }
    }
    return lines
}

private func typedLines(
    _ bytes: UnsafeBufferPointer<UInt8>, pieces size: Int
) -> [HandLines.Line] {
    var splitter = HandLines(limit: limit)
    var lines: [HandLines.Line] = []
    for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
        let piece = UnsafeRawBufferPointer(
            UnsafeBufferPointer(rebasing: bytes[start..<min(start + size, bytes.count)]))
        splitter.take(piece) { lines.append($0) }
    }
    return lines
}
