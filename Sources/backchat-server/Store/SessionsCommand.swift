import ArgumentParser
import DialogArguments
import SessionStores

struct SessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "Count the conversations that are kept.",
        discussion: """
            By how long ago something was last said, and how far they came. No word is read.

            EXAMPLES
              backchat-server sessions
            """)

    @OptionGroup var storeOptions: StoreOptions

    func run() throws {
        try reporting {
            let file = try storeOptions.openExisting()
            let survey = try reportingProblems { () throws(StoreProblem) in
                try file.survey(now: secondsNow())
            }
            print(row([""] + KeptPhase.allCases.map { "\($0)" } + ["all"]))
            for age in SQLiteFile.Survey.Age.allCases {
                let counts = KeptPhase.allCases.map { survey.count(age, $0) }
                print(row([age.rawValue] + (counts + [counts.reduce(0, +)]).map(String.init)))
            }
            print("erased and used up: \(survey.erased)")
        }
    }

    private func row(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let gap = String(repeating: " ", count: max(0, 10 - cell.count))
            return index == 0 ? cell + gap : gap + cell
        }.joined(separator: " ")
    }
}
