import StrictJSON
import Testing

@testable import ClinicalKnowledge

struct DispositionTests {
    @Test func `dispositions rise from self-care to the ambulance, and a crisis comes first`() {
        let rising: [Disposition] = [
            .selfCare, .routine, .soon, .urgent, .emergencyHospital, .emergencyAmbulance, .crisis,
        ]
        #expect(Disposition.allCases.reversed().sorted() == rising)
    }

    @Test(arguments: [
        (Disposition.selfCare, false), (.routine, false), (.soon, false), (.urgent, false),
        (.emergencyHospital, true), (.emergencyAmbulance, true), (.crisis, true),
    ])
    func `from the emergency hospital on it is an emergency`(
        disposition: Disposition, isEmergency: Bool
    ) {
        #expect(disposition.isEmergency == isEmergency)
    }

    @Test(arguments: [
        ("self-care", Disposition.selfCare), ("routine", .routine), ("soon", .soon),
        ("urgent", .urgent), ("emergency-hospital", .emergencyHospital),
        ("emergency-ambulance", .emergencyAmbulance), ("crisis", .crisis),
    ])
    func `content writes a disposition as its word`(word: String, disposition: Disposition) {
        let result = read("\"\(word)\"", as: Shape<Disposition>.word)
        #expect(result.value == disposition)
    }
}
