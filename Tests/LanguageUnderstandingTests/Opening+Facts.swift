import ClinicalKnowledge

extension Opening {
    /// Which findings of the content a neutral fact may be.
    static let findings: [String: Set<FindingID>] = [
        "numb_saddle": ["numb-saddle"], "both_legs": ["both-legs"], "fever": ["fever"],
        "bladder_bowel_change": ["cannot-pee", "leaking", "bowel-control"],
        "leg_weakness": ["weak-legs", "foot-weak", "getting-weaker"],
        "chest_pain": ["chest-pain", "tearing-pain"], "self_harm_thoughts": ["self-harm"],
        "abdominal_pulsing": ["pulsing-tummy"], "major_trauma": ["major-injury"],
        "weight_loss": ["weight-loss"], "night_pain": ["restless-pain", "lying-pain"],
        "steroid_use": ["steroids"], "osteoporosis": ["thin-bones"], "pregnant": ["pregnant"],
        "cancer_history": ["cancer"], "radiates_below_knee": ["leg-past-knee"],
        "immunosuppressed_or_iv_drug": ["weak-immunity", "injected-drugs"],
        "morning_stiffness_over_30min": ["morning-stiff"], "tried:massage": ["tried-massage"],
        "tried:acupuncture": ["tried-acupuncture"], "tried:heat-cold": ["tried-heat-cold"],
        "tried:medication": ["tried-medication"],
        "tried:exercise": ["tried-exercise"], "tried:manual-therapy": ["tried-manual-therapy"],
    ]

    static let emergencies = [
        "numb_saddle", "bladder_bowel_change", "both_legs", "leg_weakness", "chest_pain",
        "self_harm_thoughts", "abdominal_pulsing", "major_trauma",
    ]
}

/// How many emergency signs were found, and how many were heard that nobody told.
struct EmergencyCount: CustomStringConvertible {
    private var told = 0
    private var found = 0
    private var untold = 0
    private var held = 0

    mutating func add(_ opening: Opening) {
        told += opening.emergenciesTold.count
        found += opening.emergenciesTold.count(where: opening.isHeld)
        untold += Opening.emergencies.count - opening.emergenciesTold.count
        held += opening.emergenciesHeld.count
    }

    var description: String {
        "  emergency signs: \(found) of \(told) found, \(held) of \(untold) heard that were not told"
    }
}
