import Glibc

/// A moment as it is written by ISO 8601: `2026-11-22T08:15:00Z`.
struct UTCTime {
    let seconds: Int

    var text: String {
        var time = time_t(seconds)
        var fields = tm()
        gmtime_r(&time, &fields)
        func two(_ number: CInt) -> String { (number < 10 ? "0" : "") + String(number) }
        let date = "\(1900 + fields.tm_year)-\(two(fields.tm_mon + 1))-\(two(fields.tm_mday))"
        return "\(date)T\(two(fields.tm_hour)):\(two(fields.tm_min)):\(two(fields.tm_sec))Z"
    }
}
