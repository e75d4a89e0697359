import Glibc
import Synchronization

/// Tells whether files of a folder were changed since one last asked.
package final class FolderWatch: Sendable {
    private let folder: DialogFolder
    private let seen: Mutex<[String: Stamp]>

    /// What changes when a file is written.
    private struct Stamp: Hashable, Sendable {
        let seconds: Int
        let nanoseconds: Int
        let bytes: Int
        let inode: UInt
    }

    package init(_ folder: DialogFolder) {
        self.folder = folder
        seen = Mutex(Self.stamps(of: folder))
    }

    package func hasChanged() -> Bool {
        let now = Self.stamps(of: folder)
        return seen.withLock { seen in
            defer { seen = now }
            return seen != now
        }
    }

    private static func stamps(of folder: DialogFolder) -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for path in folder.contentPaths() {
            var status = stat()
            guard stat("\(folder.path)/\(path)", &status) == 0 else { continue }
            stamps[path] = Stamp(
                seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
                bytes: Int(status.st_size), inode: UInt(status.st_ino))
        }
        return stamps
    }
}
