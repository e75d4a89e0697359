/// Where to go and how soon, from mildest to most urgent (clinical reference, section 1).
///
/// `crisis` (thoughts of suicide or self-harm) lies over the others and comes first.
package enum Disposition: String, CaseIterable, Sendable, Comparable {
    case selfCare = "self-care"
    case routine
    case soon
    case urgent
    case emergencyHospital = "emergency-hospital"
    case emergencyAmbulance = "emergency-ambulance"
    case crisis

    package static func < (left: Disposition, right: Disposition) -> Bool {
        left.rank < right.rank
    }

    /// Ends the questions at once.
    package var isEmergency: Bool { self >= .emergencyHospital }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
