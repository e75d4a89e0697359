import Conversation
import DialogEngine
import LanguageUnderstanding

/// What waits for an answer, and since which reply it could be seen.
struct OpenQuestion: Hashable, Sendable {
    let subject: Subject
    /// The first reply that put it.
    var since: Int
    /// The ids of all the replies that have put it.
    var ids: [String]

    enum Subject: Hashable, Sendable {
        case question(Question)
        /// Things to talk about, numbered.
        case menu([Topic])
    }
}

extension OpenQuestion.Subject {
    /// What is left open.
    init?(_ standpoint: Standpoint) {
        if let question = standpoint.question {
            self = .question(question)
        } else if !standpoint.snapshot.talk.offered.isEmpty {
            self = .menu(standpoint.snapshot.talk.offered)
        } else {
            return nil
        }
    }

    /// What can be chosen.
    func choices(in script: Script) -> [Choice] {
        switch self {
        case .question(let question): script.choices(for: question)
        case .menu(let topics): topics.map(Choice.topic)
        }
    }

    /// Which of these replies put it.
    func puttings(among replies: [SharedReply]) -> [Putting] {
        replies.enumerated().filter { isPut(by: $1.reply) }.map { Putting(place: $0, id: $1.id) }
    }

    /// A reply of a turn that puts what is open, by its place among them.
    struct Putting: Hashable, Sendable {
        let place: Int
        let id: String
    }

    private func isPut(by reply: Reply) -> Bool {
        switch (self, reply) {
        case (.question(let open), .ask(let asked, _)): open == asked
        case (.menu(let open), .offerTreatments(let topics)),
            (.menu(let open), .nearest(let topics)):
            open == topics
        default: false
        }
    }
}
