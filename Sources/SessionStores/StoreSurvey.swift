import GRDB

extension SQLiteFile {
    /// How many conversations there are, by how long ago they went on and by how far they came.
    package struct Survey: Hashable, Sendable {
        struct Group: Hashable {
            let age: Age
            let phase: KeptPhase
        }

        package enum Age: String, CaseIterable, Sendable {
            case today
            case thisWeek = "this week"
            case thisMonth = "this month"
            case older

            /// - Parameter days: Since something was last said.
            init(days: Int) {
                switch days {
                case ..<1: self = .today
                case ..<7: self = .thisWeek
                case ..<30: self = .thisMonth
                default: self = .older
                }
            }
        }

        var groups: [Group: Int] = [:]
        package internal(set) var erased = 0

        package func count(_ age: Age, _ phase: KeptPhase) -> Int {
            groups[Group(age: age, phase: phase)] ?? 0
        }
    }

    /// Counts conversations; no word is read.
    ///
    /// - Parameter now: Seconds since 1970.
    package func survey(now: Int) throws(StoreProblem) -> Survey {
        let today = now / StoreClock.secondsPerDay
        do {
            return try pool.read { db in
                var survey = Survey()
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT day, (SELECT phase FROM record WHERE session = session.id
                                     ORDER BY number DESC LIMIT 1) AS phase, count(*) AS count
                        FROM session GROUP BY 1, 2
                        """)
                while let row = try rows.next() {
                    let group = Survey.Group(
                        age: Survey.Age(days: today - row["day"]),
                        phase: KeptPhase(rawValue: row["phase"] ?? 0) ?? .opening)
                    survey.groups[group, default: 0] += row["count"]
                }
                survey.erased = try Int.fetchOne(db, sql: "SELECT count(*) FROM erased") ?? 0
                return survey
            }
        } catch {
            throw StoreProblem("the store cannot be read: \(sentence(of: error))")
        }
    }
}
