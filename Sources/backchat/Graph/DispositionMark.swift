import ClinicalKnowledge

extension Disposition {
    /// One letter, so that nothing hangs on colour.
    var letter: String {
        switch self {
        case .crisis: "!"
        case .emergencyAmbulance: "A"
        case .emergencyHospital: "H"
        case .urgent: "U"
        case .soon: "S"
        case .routine: "R"
        case .selfCare: "C"
        }
    }

    var title: String {
        switch self {
        case .crisis: "crisis line"
        case .emergencyAmbulance: "ambulance now"
        case .emergencyHospital: "hospital now"
        case .urgent: "the same day"
        case .soon: "within days"
        case .routine: "routine"
        case .selfCare: "self-care"
        }
    }

    /// A dark ground for white letters, as `#rrggbb`.
    var color: String {
        switch self {
        case .crisis: "#5b2a86"
        case .emergencyAmbulance: "#9b1c1c"
        case .emergencyHospital: "#b3450b"
        case .urgent: "#8a6100"
        case .soon: "#2b6a2f"
        case .routine: "#1d5c8f"
        case .selfCare: "#4a5560"
        }
    }
}
