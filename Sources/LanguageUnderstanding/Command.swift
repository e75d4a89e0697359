package import ClinicalKnowledge

/// What a person asks the bot to do.
package enum Command: String, CaseIterable, Hashable, Sendable {
    case help, why, back, change, answers, summary, again, restart, forget, quit
    /// About a treatment, a claim, or what all of it rests on.
    case explain, sources, more

    package var isAboutTreatments: Bool { [.explain, .sources, .more].contains(self) }
}

package enum HeardCommand: Hashable, Sendable {
    /// `/back`: certain, goes before everything but an emergency.
    case typed(Command, about: FindingID?)
    /// "can we go back?": goes after an answer.
    case spoken(Command, about: FindingID?)
    /// "Change my age to 71": certain, and there is nothing left to ask.
    case change(FindingID, to: HeardAnswer)
    /// A slash and a word that is no command.
    case unknown(String)
}
