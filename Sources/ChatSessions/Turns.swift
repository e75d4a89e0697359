package import Conversation
import DialogEngine
import LanguageUnderstanding
import NIOConcurrencyHelpers

/// Takes turns, and remembers those that more than one person took.
///
/// A turn is a function of the standpoint and of what was said, so an automaton can be built while it
/// runs, as lazy matchers of regular expressions do: the way from here with these words is worked out,
/// and when somebody else comes the same way it is kept. What only one person has said is never kept,
/// nor the words of those who wanted to be forgotten unless others said them too.
package final class Turns: Sendable {
    package let setting: TalkSetting
    /// So many turns are remembered; then all are forgotten at once and learnt anew.
    private let capacity: Int
    private let memory = NIOLockedValueBox(Memory())
    /// Where everybody begins.
    let start: SharedStandpoint
    /// What somebody is told who has said nothing yet.
    let beginning: SharedTurn
    let welcome: SharedReply
    let lost: SharedReply

    private struct Memory {
        var turns: [Occasion: SharedTurn] = [:]
        /// Who came a way that nobody else has come so far, by fingerprints alone.
        var firsts: [Int: Fingerprint] = [:]
    }

    /// All that a turn depends on.
    private struct Occasion: Hashable {
        let standpoint: SharedStandpoint
        let said: PatientMessage.Said
        let isEarly: Bool
    }

    package init(_ setting: TalkSetting, remembering capacity: Int = SessionLimits.rememberedTurns)
    {
        self.setting = setting
        self.capacity = capacity
        let script = setting.content.script
        start = SharedStandpoint(script.standpoint(of: Snapshot()))
        beginning = SharedTurn(script.begin(), on: nil, in: setting, isCommon: true)
        welcome = SharedReply(.welcome, in: setting, isCommon: true)
        lost = SharedReply(.lost, in: setting, isCommon: true)
    }

    /// How many turns are remembered.
    package var count: Int { memory.withLockedValue { $0.turns.count } }

    /// One turn; `nil` when what was picked is not to be picked there.
    ///
    /// - Parameters:
    ///   - isEarly: It was said before the open question could be seen.
    ///   - person: Tells one conversation from another.
    func turn(
        _ said: PatientMessage.Said, at standpoint: SharedStandpoint, isEarly: Bool,
        of person: Fingerprint
    ) -> SharedTurn? {
        let occasion = Occasion(standpoint: standpoint, said: said, isEarly: isEarly)
        guard capacity > 0, said.isShort else {
            return work(out: occasion, isCommon: false)
        }
        if let found = memory.withLockedValue({ $0.turns[occasion] }) { return found }
        let isCommon = memory.withLockedValue { note(occasion, of: person, in: &$0) }
        let turn = work(out: occasion, isCommon: isCommon)
        if isCommon, let turn { memory.withLockedValue { $0.turns[occasion] = turn } }
        return turn
    }

    /// Whether somebody else came this way before.
    private func note(
        _ occasion: Occasion, of person: Fingerprint, in memory: inout Memory
    ) -> Bool {
        let way = occasion.hashValue
        if let first = memory.firsts[way], first != person {
            if memory.turns.count >= capacity { memory = Memory() }
            return true
        }
        if memory.firsts.count >= 4 * capacity { memory.firsts = [:] }
        memory.firsts[way] = person
        return false
    }

    private func work(out occasion: Occasion, isCommon: Bool) -> SharedTurn? {
        let standpoint = occasion.standpoint.standpoint
        let script = setting.content.script
        let input: Input
        switch occasion.said {
        case .begin: input = .heard(Interpretation(command: .typed(.again, about: nil)))
        case .text(let text):
            input = setting.input(from: text, at: standpoint, isEarly: occasion.isEarly)
        case .silence(let duration): input = .silence(duration)
        case .pick(_, let ids) where occasion.isEarly:
            // A danger sign counts whenever it comes.
            input = .heardEarly(Interpretation(observations: script.signs(among: ids)))
        case .pick(_, let ids):
            if let heard = occasion.standpoint.subject.flatMap({ script.heard(ids, of: $0) }) {
                input = .heard(heard)
            } else {
                // Something in it is no choice; a danger sign counts whatever stands beside it.
                let signs = script.signs(among: ids)
                guard !signs.isEmpty else { return nil }
                input = .heardEarly(Interpretation(observations: signs))
            }
        }
        return SharedTurn(
            script.step(standpoint, input), on: input, in: setting, isCommon: isCommon)
    }
}

extension PatientMessage.Said {
    /// Nobody says the same at length.
    fileprivate var isShort: Bool {
        guard case .text(let text) = self else { return true }
        return text.utf8.count <= SessionLimits.rememberedBytes
    }
}
