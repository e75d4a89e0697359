package import ChatSessions

/// What a relay sends: one line, understood.
package enum RelayFrame: Hashable, Sendable {
    case hello(Hello)
    /// A message or a pick.
    case message(session: String, PatientMessage)
    case delivered(session: String, seq: Int)
    case resume(session: String, have: Int)
    case close(session: String)
    case erase(session: String)
    case ping(Int)

    package struct Hello: Hashable, Sendable {
        let version: Int
        let relay: String
        let token: String?
        let window: Int?
    }
}

/// A line that cannot be taken: what the relay is told.
package struct FrameFailure: Error, Hashable {
    let code: RelayCode
    /// As far as the line said which.
    var session: String?
    var mid: String?
    package let text: String
}
