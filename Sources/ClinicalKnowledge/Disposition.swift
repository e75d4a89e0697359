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

    // Written out for other modules, which would ask for each by way of the protocol: a set of answers
    // is appraised by hundreds of comparisons.

    @inlinable package static func == (left: Disposition, right: Disposition) -> Bool {
        left.rank == right.rank
    }

    @inlinable package static func < (left: Disposition, right: Disposition) -> Bool {
        left.rank < right.rank
    }

    @inlinable package static func > (left: Disposition, right: Disposition) -> Bool {
        left.rank > right.rank
    }

    @inlinable package static func >= (left: Disposition, right: Disposition) -> Bool {
        left.rank >= right.rank
    }

    /// Ends the questions at once.
    package var isEmergency: Bool { self >= .emergencyHospital }

    /// The one right above it.
    package var next: Disposition? { Self.allCases.dropFirst(rank + 1).first }

    @inlinable var rank: Int {
        switch self {
        case .selfCare: 0
        case .routine: 1
        case .soon: 2
        case .urgent: 3
        case .emergencyHospital: 4
        case .emergencyAmbulance: 5
        case .crisis: 6
        }
    }
}
