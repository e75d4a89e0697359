import ClinicalKnowledge
import DialogEngine
import LanguageUnderstanding
import StrictJSON

/// One way to go on with a line that has been begun.
package struct Offer: Hashable, Sendable {
    /// The whole line as it would then stand.
    package let line: String
    /// What is added, as it is called in a list.
    package let name: String
    /// In one line.
    package let meaning: String

    /// The same offer, shown in other letters.
    package func spelled(_ spelling: (String) -> String) -> Offer {
        Offer(line: line, name: spelling(name), meaning: spelling(meaning))
    }

    package init(line: String, name: String, meaning: String) {
        self.line = line
        self.name = name
        self.meaning = meaning
    }
}

extension Talk {
    /// Everything on offer that begins like this line: what can be chosen, the commands, the treatments
    /// to explain and the answers to change.
    package func offers(for line: String) -> [Offer] {
        let words = line.lowercased().drop { $0 == " " }
        if words.hasPrefix("/explain ") {
            return treatments.filter { $0.line.hasPrefix(words) }
        }
        if words.hasPrefix("/change ") { return answers.filter { $0.line.hasPrefix(words) } }
        if words.hasPrefix("/") { return commands.filter { $0.line.hasPrefix(words) } }
        return choices(continuing: line)
    }

    private var commands: [Offer] {
        setting.content.language.commands.map { command, does in
            let name = "/\(command.rawValue)"
            return Offer(line: command.takesMore ? name + " " : name, name: name, meaning: does)
        }
    }

    private var treatments: [Offer] {
        let content = setting.content
        return content.knowledge.treatments.compactMap { treatment in
            content.language.treatments[treatment.id].map { words in
                Offer(
                    line: "/explain \(words.name.lowercased())", name: words.name,
                    meaning: words.what)
            }
        }
    }

    /// The answers that `/change` knows by the name that they are listed by.
    private var answers: [Offer] {
        let wording = setting.wording()
        return snapshot.held.compactMap { held in
            let name = wording.name(held.finding)
            let line = "/change \(name.lowercased())"
            guard case .heard(let heard) = setting.input(from: line, at: standpoint),
                heard.command == .typed(.change, about: held.finding)
            else { return nil }
            return Offer(
                line: line, name: name, meaning: wording.answer(held.answer, to: held.finding))
        }
    }

    /// Numbers of lines, after others that stand there already, and answers in words.
    private func choices(continuing line: String) -> [Offer] {
        let choices = openChoices
        let isNumbered = !choices.contains { $0.choice == .yes }
        let last = line.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
        let before = line.dropLast(last.count)
        let isNumber = last.allSatisfy(\.isNumber) && before.allSatisfy { !$0.isLetter }
        var offers: [Offer] = []
        for (index, choice) in choices.enumerated() {
            let number = String(index + 1)
            if isNumbered, isNumber, number.hasPrefix(last) {
                offers.append(
                    Offer(line: before + number, name: number, meaning: choice.text))
            } else if !isNumbered || !line.isEmpty, choice.isAnswerInWords,
                choice.text.lowercased().hasPrefix(line.lowercased())
            {
                offers.append(Offer(line: choice.text, name: choice.text, meaning: ""))
            }
        }
        if line.isEmpty, let help = commands.first {
            offers.append(Offer(line: "/", name: "/", meaning: "\(help.name) ..."))
        }
        return offers
    }

    /// What can be chosen now, as it was shown.
    private var openChoices: [WordedChoice] {
        let wording = setting.wording()
        return standpoint.question.map(wording.choices)
            ?? snapshot.talk.offered.map(wording.worded)
    }
}

extension Command {
    /// Whether something is named after it.
    fileprivate var takesMore: Bool { [.explain, .change].contains(self) }
}

extension WordedChoice {
    /// Short enough to be typed, and understood as typed.
    fileprivate var isAnswerInWords: Bool {
        switch choice {
        case .yes, .no, .notSure, .noneOfThese: true
        case .sign, .value, .topic: false
        }
    }
}
