import Glibc

/// Seconds since 1970.
@Sendable func secondsNow() -> Int { time(nil) }
