import ClinicalKnowledge
import Conversation
import ShippedContent
import StrictJSON
import Testing

/// The ids of content against those of the clinical reference.
@Suite struct ReferenceIDTests {
    /// Section 2.2, in its order.
    static let rows = """
        CES-01 CES-02 CES-03 CES-04 CES-05 CES-06 CES-07 NEU-01 NEU-02 NEU-03 NEU-04 MYE-01 MYE-02 \
        MYE-03 MYE-04 FRX-01 FRX-02 FRX-03 FRX-04 R-AGE65 R-OSTEO R-STEROID INF-01 INF-02 INF-03 \
        INF-04 INF-05 INF-06 MAL-01 MAL-02 MAL-03 MAL-04 MAL-05 MAL-06 MAL-07 VAS-01 VAS-02 VAS-03 \
        VAS-04 VAS-05 CAR-01 CAR-02 CAD-01 CAD-02 CAD-03 MEN-01 MEN-02 NCK-01 GCA-01 PMR-01 AXS-01 \
        AXS-02 REN-01 REN-02 REN-03 ABD-01 ABD-02 PRG-01 PRG-02 PRG-03 PRG-04 CHD-01 CHD-02 CHD-03 \
        MED-01 MED-02 MED-03 SIC-01 JNT-01 SKN-01 SEV-01 CGH-01 STN-01 DUR-01 PSY-01 SAF-01
        """.split(separator: " ").map(String.init)

    /// Section 2.3, in its order: the row or rows that hold each combination.
    static let combinations = [
        "COM-01", "COM-02", "COM-03", "COM-04", "COM-05", "COM-06", "COM-07", "COM-08", "COM-09",
        "FRX-02", "COM-11", "FRX-03", "COM-13", "CAR-01 CAR-02 VAS-03", "COM-15", "COM-16",
        "COM-17", "COM-18", "COM-19", "COM-20", "COM-21", "COM-22", "COM-23", "COM-24",
    ]

    /// Rows of our own: a split of PSY-01, the pain type of an arm, lost sight by itself (the safety net of
    /// 6.1), and sections 1, 2.4 and 9.
    static let own = ["PSY-01b", "TY-RAD-N", "SGT-01", "SCO-01", "REP-08", "REP-09"]

    @Test func `content has the rows and combinations of the reference and no others`() {
        let held = Self.combinations.flatMap { $0.split(separator: " ").map(String.init) }
        let expected = Set(Self.rows + held + Self.own)
        #expect(Set(shippedContent.knowledge.redFlags.map(\.key)) == expected)
    }

    @Test func `there is an entry for every combination`() {
        #expect(Self.combinations.count == 24)
        #expect(Self.rows.count == 76)
    }

    @Test func `the pain types are those of the reference`() {
        #expect(
            shippedContent.knowledge.painTypes.map(\.key) == [
                "TY-MECH", "TY-RAD-L", "TY-RAD-N", "TY-INFL", "TY-VISC", "TY-STEN", "TY-WIDE",
            ])
    }

    @Test(arguments: [
        (41, "acute"), (42, "subacute"), (84, "subacute"), (85, "chronic"), (4000, "chronic"),
    ])
    func `the word for how long follows the reference's days`(days: Double, word: String) {
        let answers: Answers = ["duration": .value(days)]
        #expect(shippedContent.knowledge.durationWord(for: answers)?.text == word)
    }

    /// Section 3.5: 0 to 3 low, from 4 medium, the last five at 4 or more high.
    @Test(arguments: [
        (first: 0, last: 0, band: "low"), (3, 0, "low"), (0, 3, "low"), (4, 0, "medium"),
        (1, 3, "medium"), (4, 3, "medium"), (0, 4, "high"), (4, 5, "high"),
    ])
    func `STarT Back is scored as published`(first: Int, last: Int, band: String) throws {
        let score = try #require(shippedContent.knowledge.scores["start-back"])
        let psychosocial = score.subscale.map(\.value)
        let others = score.items.filter { !psychosocial.contains($0) }
        let yeses = Set(others.prefix(first) + psychosocial.prefix(last))
        #expect(score.items.count == 9)
        #expect(score.band(for: yeses) == band)
    }

    /// Section 2.1: U1 as a yes, U2 one level below, U3 recorded, which blocks self-care.
    ///
    /// Rows that count or combine doubts themselves stand apart.
    @Test func `a code for not sure means what the reference says`() {
        let apart: Set = ["COM-24", "REP-09", "R-AGE65", "MAL-05", "MED-01", "PRG-02"]
        for redFlag in shippedContent.knowledge.redFlags where !apart.contains(redFlag.key) {
            let unsure = redFlag.value.unsure
            let own = redFlag.value.calls.filter { $0.whenDoubtful == unsure.disposition }
            let highest = own.map(\.disposition).max() ?? .selfCare
            let expected: Disposition =
                switch unsure.code {
                case .asYes: highest
                case .oneLevelBelow: Self.oneBelow[highest] ?? .routine
                case .recorded: .routine
                }
            #expect(unsure.disposition == expected, "\(redFlag.key)")
        }
    }

    private static let oneBelow: [Disposition: Disposition] = [
        .emergencyAmbulance: .urgent, .emergencyHospital: .urgent, .urgent: .soon, .soon: .routine,
    ]
}
