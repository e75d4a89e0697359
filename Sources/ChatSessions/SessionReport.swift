/// Something about one conversation that an operator should know.
package enum SessionReport: Hashable, Sendable {
    /// The engine would not come any more to what these records say; what they say holds.
    case differs(SessionKey, records: [Int])
    /// What is kept of it cannot be read.
    case damaged(SessionKey)
    /// Another server had appended to it; what that wrote holds.
    case tookOver(SessionKey)
}
