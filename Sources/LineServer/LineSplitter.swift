/// Cuts a stream of bytes into lines, whatever pieces it comes in.
///
/// A line ends with LF; a CR before it is taken off. A line over the limit is passed over to its end.
package struct LineSplitter {
    private let limit: Int
    private var started: [UInt8] = []
    private var isOverflowing = false

    /// - Parameter limit: The bytes of the longest line, its end not counted.
    package init(limit: Int) { self.limit = limit }

    package enum Line: Hashable, Sendable {
        case bytes([UInt8])
        case tooLong
    }

    /// Hands on each line that these bytes complete.
    package mutating func take(_ bytes: UnsafeRawBufferPointer, each: (Line) -> Void) {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: lineFeed) {
            add(rest[rest.startIndex..<end])
            rest = rest[(end + 1)...]
            each(finish())
        }
        if !rest.isEmpty { add(rest) }
    }

    private mutating func add(_ bytes: Slice<UnsafeRawBufferPointer>) {
        // One more than fits: it may be the CR.
        if started.count + bytes.count > limit + 1 { isOverflowing = true }
        if isOverflowing {
            started = []
        } else if started.isEmpty {
            started = Array(bytes)
        } else {
            started += bytes
        }
    }

    private mutating func finish() -> Line {
        defer {
            started = []
            isOverflowing = false
        }
        if started.last == carriageReturn { started.removeLast() }
        return isOverflowing || started.count > limit ? .tooLong : .bytes(started)
    }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
