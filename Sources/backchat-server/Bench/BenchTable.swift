/// What a bench prints: one run a line.
enum BenchTable {
    static let head = row([
        "", "turns/s", "p50 us", "p99 us", "p999 us", "max us", "errors", "server cpu s", "RSS KiB",
    ])

    static func row(_ kind: LoadPlan.Kind, _ result: LoadResult, memory: Int) -> String {
        let times = result.microseconds
        return row([
            kind.rawValue, String(Int(result.perSecond)), text(times?.p50), text(times?.p99),
            text(times?.p999), text(times?.most), String(result.wrong),
            hundredths(result.serverSeconds), String(memory),
        ])
    }

    /// What says something on a machine that others use too.
    static func printRatios(of results: [LoadPlan.Kind: LoadResult]) {
        guard let sync = results[.sync], let memory = results[.relay],
            let durable = results[.durable], let half = results[.half]
        else { return }
        let slow = half.microseconds?.p99
        func ratio(to sync: LoadResult.Percentiles?) -> String {
            hundredths(Double(slow ?? 0) / Double(sync?.p99 ?? 1))
        }
        print(
            "durable: \(hundredths(durable.perSecond / memory.perSecond)) of memory, "
                + "\(hundredths(durable.perSecond / sync.perSecond)) syncs one by one")
        print(
            "p99 at half the rate: \(text(slow)) us, \(ratio(to: half.syncsBeside)) of a sync beside "
                + "it (\(text(half.syncsBeside?.p99)) us), \(ratio(to: sync.microseconds)) of one alone"
        )
    }

    private static func text(_ number: UInt64?) -> String { number.map(String.init) ?? "-" }

    private static func row(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let gap = String(repeating: " ", count: max(0, (index == 0 ? 6 : 12) - cell.count))
            return index == 0 ? cell + gap : gap + cell
        }.joined(separator: " ")
    }
}

/// A number with two digits after the point.
func hundredths(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

func milliseconds(_ time: Duration) -> String { hundredths(time / .milliseconds(1)) }
