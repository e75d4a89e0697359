import Glibc

extension Program {
    /// Starts the program on the given standard descriptors.
    func spawn(_ descriptors: [CInt]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in descriptors.enumerated() {
            if closed.contains(CInt(number)) {
                posix_spawn_file_actions_addclose(&actions, CInt(number))
            } else {
                posix_spawn_file_actions_adddup2(&actions, descriptor, CInt(number))
            }
        }
        // The program starts as from a shell: a broken pipe kills it unless it says otherwise.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var pairs = variables.map { strdup($0) } + [nil]
        defer { for text in words + pairs { free(text) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, &attributes, &words, &pairs)
        guard code == 0 else { throw NotStarted(path: path, code: code) }
        return process
    }
}
