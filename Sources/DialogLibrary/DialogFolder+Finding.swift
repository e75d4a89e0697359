import Glibc

extension DialogFolder {
    /// The folder to use: the one that was named, then `BACKCHAT_DIALOGS`, then the ones where an
    /// installed program, a built one and the system keep it.
    ///
    /// - Returns: `nil` when there is none. A named folder is returned whether it is there or not,
    ///   so that a slip is reported and not passed over.
    package static func find(named: String?) -> DialogFolder? {
        if let path = named ?? variable("BACKCHAT_DIALOGS") { return DialogFolder(path: path) }
        return candidates.first(where: isFolder).map { DialogFolder(path: $0) }
    }

    private static var candidates: [String] {
        var candidates: [String] = []
        if let program = programPath() {
            var folder = parent(of: program)
            candidates.append("\(folder)/../share/backchat/Dialogs")
            while !folder.isEmpty {
                if access("\(folder)/Package.swift", R_OK) == 0 {
                    candidates.append("\(folder)/Dialogs")
                }
                folder = parent(of: folder)
            }
        }
        let data = variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share"
        return candidates + data.split(separator: ":").map { "\($0)/backchat/Dialogs" }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func programPath() -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return nil }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
