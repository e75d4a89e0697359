import StrictJSON

/// One row of the clinical reference: conditions over answers that call for dispositions.
package struct RedFlag: Sendable {
    package let group: String
    /// Its questions are asked also where it can only equal what is called for already, and whoever is
    /// advised is told of it.
    package let isNotable: Bool
    package let calls: [Call]
    package let unsure: Unsure
    package let evidence: Evidence

    package struct Call: Sendable {
        package let condition: Condition
        package let disposition: Disposition
        /// What this call becomes when a doubtful answer leaves its condition open.
        ///
        /// Written for each row, never computed (clinical reference, section 2.1).
        package let whenDoubtful: Disposition

        /// What the call comes to when its condition is this true.
        func disposition(when truth: Truth) -> Disposition? {
            switch truth {
            case .yes: disposition
            case .doubtful: whenDoubtful
            case .no: nil
            }
        }
    }

    /// What "not sure" means for the row.
    package struct Unsure: Hashable, Sendable {
        package let code: Code
        package let disposition: Disposition

        package enum Code: String, CaseIterable, Sendable {
            /// Asked once more, then as a yes.
            case asYes = "U1"
            /// Asked once more, then one level below a yes.
            case oneLevelBelow = "U2"
            /// Recorded as unknown; it blocks self-care.
            case recorded = "U3"
        }

        static let shape = Shape.object(
            .required("code", .word, "U1 as a yes, U2 one level below, U3 recorded"),
            .required("then", .word, "the disposition it calls for")
        ) { Unsure(code: $1, disposition: $2) }
    }

    /// What the row calls for, if anything: the most urgent of its calls that hold or may hold.
    func called(_ outlook: inout Outlook) -> Disposition? {
        var most: Disposition?
        for call in calls {
            let truth = outlook.reach(call.condition).least
            if let called = call.disposition(when: truth) { most = max(called, most ?? called) }
        }
        return most
    }
}
