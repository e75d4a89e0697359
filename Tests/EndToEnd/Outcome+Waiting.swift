import Glibc

extension Outcome.End {
    /// How a process of ours ended, which it has or is about to; whoever goes on after `deadline` is stopped.
    init(of process: pid_t, until deadline: ContinuousClock.Instant) {
        var status: CInt = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if ContinuousClock.now > deadline {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                self = .hang
                return
            }
            usleep(1000)
        }
        let signal = status & 0x7F
        self = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
    }
}
