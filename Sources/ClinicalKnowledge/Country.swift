/// Whose telephone numbers are given.
package enum Country: String, CaseIterable, Sendable {
    case unknown, uk, de, eu, us
}
