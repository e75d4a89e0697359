import Conversation
import DialogEngine
import LanguageUnderstanding

extension Turns {
    /// Takes a turn of a journal once more, from how it was understood then.
    ///
    /// - Returns: the turn, and whether it came to what it came to then. Where it did not, because the
    ///   engine has changed since, what was kept holds.
    func redo(
        _ kept: KeptTurn, in session: Session
    ) -> (turn: SharedTurn, agrees: Bool) {
        let greeting = session.greeting(kept.message.said, in: self)
        let before = session.standpoint ?? start
        let redone =
            kept.outcome.input.map { input in
                let turn = setting.content.script.step(before.standpoint, input)
                return SharedTurn(turn, on: input, in: setting, isCommon: false)
            } ?? beginning
        let replies = greeting + redone.replies
        let digest = redone.next?.standpoint.snapshot.digest ?? KeptTurn.noDigest
        if replies.map(\.id) == kept.outcome.replies, digest == kept.outcome.digest {
            return (redone, true)
        }
        return (asKept(kept, like: redone, from: before, greetings: greeting.count), false)
    }

    /// The turn as it was then: what the engine does not say any more is replaced by what is open.
    private func asKept(
        _ kept: KeptTurn, like redone: SharedTurn, from before: SharedStandpoint, greetings: Int
    ) -> SharedTurn {
        let script = setting.content.script
        let next = kept.outcome.change.map { change in
            let snapshot = before.standpoint.snapshot.changed(by: change)
            return SharedStandpoint(script.standpoint(of: snapshot))
        }
        let again = next.flatMap { next in
            let again = Input.heard(Interpretation(command: .typed(.again, about: nil)))
            return script.step(next.standpoint, again).replies.last
        }
        let replies = kept.outcome.replies.dropFirst(greetings).map { id in
            redone.replies.first { $0.id == id } ?? SharedReply(again ?? .farewell([]), in: setting)
        }
        return SharedTurn(to: next, saying: replies, on: kept.outcome.input)
    }
}
