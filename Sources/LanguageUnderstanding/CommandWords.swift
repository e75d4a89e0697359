package import StrictJSON

/// `commands.json`: plain words for each command.
package struct CommandWords: Sendable {
    let commands: [Entry<[Located<String>]>]
    let names: [Entry<[Located<String>]>]
    let remarks: [Remark: [Located<String>]]

    package static let shape = Shape.object(
        .required(
            "commands",
            .map(keys: .identifier, of: .sentences, atLeast: 1),
            "whole requests in plain words, by command"),
        .required(
            "names", .map(keys: .identifier, of: .sentences),
            "what people call a finding when they want to change it"),
        .required(
            "remarks",
            .each(
                [
                    (.thanks, "thanks", "courtesies, wherever they stand: thank you"),
                    (.fear, "fear", "that somebody is afraid: I'm so scared"),
                ], of: .sentences), "what asks for nothing and deserves an answer")
    ) { CommandWords(commands: $1, names: $2, remarks: $3) }
}
