/// Something about one conversation that an operator should know.
package enum SessionReport: Hashable, Sendable {
    /// The engine would not come any more to what these records say; what they say holds.
    case differs(SessionKey, records: [Int])
    /// It begins anew: this record is not what was written; 0 when it is the key of them all.
    case recordDamaged(SessionKey, record: Int)
    /// It begins anew: the content that it went by cannot be read.
    case contentUnreadable(SessionKey, version: String)
    /// Another server had appended to it; what that wrote holds.
    case tookOver(SessionKey)
}
