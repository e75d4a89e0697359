/// Cuts what a person's program sends into typed lines: LF, CR LF and CR NUL end one, what telnet
/// negotiates is left out.
package struct HandLines {
    private let limit: Int
    private var started: [UInt8] = []
    private var isOverflowing = false
    private var wasReturn = false
    private var telnet = Telnet.text

    /// - Parameter limit: The bytes of the longest line, its end not counted.
    package init(limit: Int) { self.limit = limit }

    package enum Line: Hashable, Sendable {
        case text(String)
        case tooLong
        /// Not UTF-8.
        case notText
    }

    /// The bytes that telnet gives a meaning.
    private enum Code {
        static let interpret: UInt8 = 255
        static let dont: UInt8 = 254
        static let will: UInt8 = 251
        static let begin: UInt8 = 250
        static let end: UInt8 = 240
    }

    /// Where we stand in a command of telnet (RFC 854).
    private enum Telnet {
        case text
        /// After IAC.
        case command
        /// After WILL, WONT, DO or DONT: the option.
        case option
        /// Between SB and IAC SE.
        case parameters
        case parametersCommand
    }

    /// Hands on each line that these bytes complete.
    package mutating func take(_ bytes: UnsafeRawBufferPointer, each: (Line) -> Void) {
        for byte in bytes {
            guard let typed = typed(byte) else { continue }
            let isAfterReturn = wasReturn
            wasReturn = typed == carriageReturn
            switch typed {
            // The second half of CR LF or CR NUL.
            case lineFeed where isAfterReturn, 0 where isAfterReturn: break
            case lineFeed, carriageReturn: each(finish())
            default: add(typed)
            }
        }
    }

    /// What was typed without an end of line before the input ended.
    package mutating func end() -> Line? {
        started.isEmpty && !isOverflowing ? nil : finish()
    }

    /// The byte as it was typed; `nil` when it belongs to telnet.
    private mutating func typed(_ byte: UInt8) -> UInt8? {
        switch (telnet, byte) {
        case (.text, Code.interpret): telnet = .command
        case (.text, _): return byte
        case (.command, Code.interpret):
            telnet = .text
            return byte
        case (.command, Code.will...Code.dont): telnet = .option
        case (.command, Code.begin): telnet = .parameters
        case (.command, _), (.option, _): telnet = .text
        case (.parameters, Code.interpret): telnet = .parametersCommand
        case (.parameters, _): break
        case (.parametersCommand, Code.end): telnet = .text
        case (.parametersCommand, _): telnet = .parameters
        }
        return nil
    }

    private mutating func add(_ byte: UInt8) {
        if started.count >= limit { isOverflowing = true }
        if isOverflowing { started = [] } else { started.append(byte) }
    }

    private mutating func finish() -> Line {
        defer {
            started = []
            isOverflowing = false
        }
        if isOverflowing { return .tooLong }
        return String(validating: started, as: UTF8.self).map(Line.text) ?? .notText
    }
}
