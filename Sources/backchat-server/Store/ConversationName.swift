import ArgumentParser
import ChatSessions
import LineServer

/// How an operator names one conversation: `relay/name`, or the word by which somebody resumes by hand.
struct ConversationName: ExpressibleByArgument {
    let key: SessionKey

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        if let slash = argument.firstIndex(of: "/") {
            let name = String(argument[argument.index(after: slash)...])
            guard slash != argument.startIndex, !name.isEmpty else { return nil }
            key = SessionKey(.relay(String(argument[..<slash])), name)
        } else {
            key = SessionKey(.byHand, ResumeWord.normalized(argument))
        }
    }

    static let help = ArgumentHelp(
        "The conversation: RELAY/NAME, or the word to resume by hand.", valueName: "conversation")
}
