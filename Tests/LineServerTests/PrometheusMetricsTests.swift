import CoreMetrics
import Testing

@testable import LineServer

/// Counts as Prometheus reads them.
@Suite struct PrometheusMetricsTests {
    @Test func `each metric is a line under its kind, by name`() {
        let metrics = PrometheusMetrics()
        metrics.makeCounter(label: "b_total", dimensions: [("kind", "y")]).increment(by: 2)
        metrics.makeCounter(label: "b_total", dimensions: [("kind", "x\"\\\n")]).increment(by: 1)
        metrics.makeCounter(label: "b_total", dimensions: [("kind", "y")]).increment(by: 3)
        metrics.makeRecorder(label: "a", dimensions: [], aggregate: false).record(Int64(7))
        metrics.makeTimer(label: "c_nanoseconds", dimensions: []).recordNanoseconds(40)
        metrics.makeTimer(label: "c_nanoseconds", dimensions: []).recordNanoseconds(2)
        #expect(
            metrics.text == """
                # TYPE a gauge
                a 7
                # TYPE b_total counter
                b_total{kind="x\\"\\\\\\n"} 1
                b_total{kind="y"} 5
                # TYPE c_nanoseconds summary
                c_nanoseconds_sum 42
                c_nanoseconds_count 2

                """)
    }
}
