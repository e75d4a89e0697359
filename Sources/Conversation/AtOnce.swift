import Dispatch
import Synchronization

/// Two pieces of work that need nothing of each other, on two processors where there are two.
package func atOnce<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    let firstResult = Mutex<First?>(nil)
    let secondResult = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
        if number == 0 {
            let result = first()
            firstResult.withLock { $0 = result }
        } else {
            let result = second()
            secondResult.withLock { $0 = result }
        }
    }
    guard let one = firstResult.withLock({ $0 }), let other = secondResult.withLock({ $0 }) else {
        preconditionFailure("both have been done")
    }
    return (one, other)
}

/// Many pieces of work that need nothing of each other, on as many processors as there are; what comes of them,
/// in their order.
package func atOnce<Result: Sendable>(
    _ numbers: Range<Int>, _ work: @Sendable (Int) -> Result
) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: numbers.count) { place in
        let number = numbers.lowerBound + place
        let result = work(number)
        results.withLock { $0[number] = result }
    }
    return results.withLock { found in numbers.compactMap { found[$0] } }
}
