package import CoreMetrics
import NIOConcurrencyHelpers
import Synchronization

/// Counts in memory, and shows the counts as Prometheus reads them.
package final class PrometheusMetrics: MetricsFactory {
    private let values = NIOLockedValueBox<[Name: Value]>([:])

    package init() {}

    /// A metric with its dimensions, as it stands in the text.
    private struct Name: Hashable, Comparable {
        let label: String
        let dimensions: String

        static func < (left: Name, right: Name) -> Bool {
            (left.label, left.dimensions) < (right.label, right.dimensions)
        }
    }

    /// A number that many threads change.
    fileprivate final class Value: Sendable, CounterHandler, RecorderHandler, TimerHandler {
        let kind: String
        let sum = Atomic<Int64>(0)
        let count = Atomic<Int64>(0)

        init(kind: String) { self.kind = kind }

        func increment(by amount: Int64) { sum.add(amount, ordering: .relaxed) }

        func reset() { sum.store(0, ordering: .relaxed) }

        func record(_ value: Int64) {
            if kind == "summary" {
                sum.add(value, ordering: .relaxed)
                count.add(1, ordering: .relaxed)
            } else {
                sum.store(value, ordering: .relaxed)
            }
        }

        func record(_ value: Double) { record(Int64(value)) }

        func recordNanoseconds(_ duration: Int64) { record(duration) }
    }

    /// One metric a line, by name; each kind said once.
    package var text: String {
        let sorted = values.withLockedValue { $0.sorted { $0.key < $1.key } }
        var lines: [String] = []
        var last = ""
        for (name, value) in sorted {
            if name.label != last { lines.append("# TYPE \(name.label) \(value.kind)") }
            last = name.label
            let sum = value.sum.load(ordering: .relaxed)
            if value.kind == "summary" {
                let count = value.count.load(ordering: .relaxed)
                lines.append("\(name.label)_sum\(name.dimensions) \(sum)")
                lines.append("\(name.label)_count\(name.dimensions) \(count)")
            } else {
                lines.append("\(name.label)\(name.dimensions) \(sum)")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func value(
        _ label: String, _ dimensions: [(String, String)], _ kind: String
    ) -> Value {
        let name = Name(label: label, dimensions: Self.text(of: dimensions))
        return values.withLockedValue { values in
            if let known = values[name] { return known }
            let value = Value(kind: kind)
            values[name] = value
            return value
        }
    }

    private static func text(of dimensions: [(String, String)]) -> String {
        if dimensions.isEmpty { return "" }
        let pairs = dimensions.map { key, value in
            let escaped = value.flatMap { character in
                switch character {
                case "\\": "\\\\"
                case "\"": "\\\""
                case "\n": "\\n"
                default: String(character)
                }
            }
            return "\(key)=\"\(String(escaped))\""
        }
        return "{\(pairs.joined(separator: ","))}"
    }
}

extension PrometheusMetrics {
    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        value(label, dimensions, "counter")
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        value(label, dimensions, aggregate ? "summary" : "gauge")
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        value(label, dimensions, "summary")
    }

    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}
}
