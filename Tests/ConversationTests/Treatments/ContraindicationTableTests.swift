import ClinicalKnowledge
import Conversation
import ShippedContent
import Testing

/// Every treatment against every answer that speaks against some treatment, as the reference lists it.
struct ContraindicationTableTests {
    /// An answer that speaks against something, alone, and how much.
    struct Sign: Sendable {
        let name: String
        let answers: Answers
        let strength: Contraindication.Strength

        init(_ name: String, _ answers: Answers, _ strength: Contraindication.Strength) {
            self.name = name
            self.answers = answers
            self.strength = strength
        }
    }

    private static func yes(
        _ finding: FindingID, _ strength: Contraindication.Strength
    ) -> Sign {
        Sign(finding.text, [finding: .yes(.new)], strength)
    }

    /// C-GEN: any massage.
    private static let general = [
        yes("fever", .notNow), yes("swollen-calf", .notNow), yes("known-clot", .notNow),
        yes("broken-skin", .notNow), yes("spine-procedure", .notNow), yes("numb-skin", .notNow),
        Sign(
            "injury", ["onset": .choice("small-fall"), "duration": .value(3)], .notNow),
        yes("pregnant", .askFirst), yes("cancer", .askFirst), yes("heart-failure", .askFirst),
        yes("lymphoedema", .askFirst), yes("weak-immunity", .askFirst),
        Sign("child", ["age": .value(15)], .askFirst),
    ]

    /// C-DEEP: strong pressure.
    private static let deep =
        general + [
            yes("blood-thinner", .askFirst), yes("thin-bones", .askFirst),
            yes("steroids", .askFirst), yes("frail", .askFirst),
        ]

    private static let nerve = [yes("foot-weak", .notNow), yes("clumsy-hands", .notNow)]

    /// C-MAN: a quick thrust.
    private static let thrust =
        deep + nerve + [
            yes("neck-injury", .notNow), yes("lax-joints", .notNow),
            yes("spine-surgery", .askFirst), yes("joint-flare", .notNow),
        ]

    private static let anyMedicine = [
        yes("too-many-painkillers", .notNow), yes("pregnant", .askFirst),
    ]

    /// C-NSAID.
    private static let antiInflammatory =
        anyMedicine + [
            yes("gut-ulcer", .notNow), yes("kidney-disease", .notNow), yes("one-kidney", .notNow),
            yes("bowel-inflammation", .notNow), yes("heart-failure", .notNow),
            yes("heart-attack-or-stroke", .notNow), yes("aspirin-asthma", .notNow),
            yes("dehydrated", .notNow), yes("steroids", .askFirst), yes("blood-thinner", .askFirst),
            Sign("over 65", ["age": .value(65)], .askFirst),
            // For the age alone.
            Sign(
                "fall and thin bones", ["onset": .choice("small-fall"), "age": .value(70)],
                .askFirst),
        ]

    private static let fall = [
        Sign("fall and thin bones", ["onset": .choice("small-fall"), "age": .value(70)], .notNow)
    ]
    private static let movement = [yes("fever", .notNow)] + nerve + fall
    private static let needles = [
        yes("fever", .notNow), yes("broken-skin", .notNow), yes("blood-thinner", .askFirst),
        yes("pregnant", .askFirst), yes("weak-immunity", .askFirst),
        yes("spine-procedure", .notNow), Sign("child", ["age": .value(15)], .askFirst),
    ]

    private static let table: [TreatmentID: [Sign]] = [
        "massage": deep, "clinical-massage": deep, "relaxation-massage": general,
        "structural-massage": deep, "deep-tissue-massage": deep, "light-massage": general,
        "trigger-point-therapy": deep, "neuromuscular-technique": deep, "myofascial-release": deep,
        "shiatsu": deep, "acupressure": deep, "thai-massage": thrust, "sports-massage": deep,
        "craniosacral-therapy": [yes("head-injury", .notNow)], "traditional-massage": deep,
        "self-massage": general, "partner-massage": deep, "massage-centre": general,
        "massage-gun": deep + [yes("pacemaker", .askFirst)], "massage-pad": deep,
        "massage-with-other-care": deep, "manual-therapy": thrust,
        "mobilisation": general + nerve, "manipulation": thrust, "stretching": nerve,
        "soft-tissue-mobilisation": general, "physiotherapy": [], "exercise": movement,
        "heat-and-cold": [yes("numb-skin", .notNow), yes("poor-circulation", .askFirst)],
        "mindfulness": [yes("severe-mental-illness", .askFirst)], "muscle-relaxation": [],
        "relaxation": [], "cbt": [], "acupuncture": needles,
        "anti-inflammatories": antiInflammatory, "painkillers": anyMedicine,
        "muscle-relaxants": anyMedicine,
        "amitriptyline": anyMedicine + [yes("heart-block", .notNow)], "traction": thrust,
        "surgery": [], "exercise-app": movement, "usual-care": [], "placebo": [],
        "education": [], "staying-active": [yes("fever", .notNow)] + fall, "pain-programme": [],
        "yoga": movement, "walking": movement, "tens": [yes("pacemaker", .askFirst)],
        "belts": [], "nerve-medicines": anyMedicine,
        "tape": [yes("broken-skin", .notNow)], "injections": [yes("blood-thinner", .askFirst)],
    ]

    /// What speaks against these for everybody: somebody else must decide.
    private static let always: [TreatmentID: ContraindicationID] = [
        "anti-inflammatories": "ask-pharmacist", "painkillers": "ask-pharmacist",
        "muscle-relaxants": "ask-pharmacist", "amitriptyline": "ask-pharmacist",
        "nerve-medicines": "ask-pharmacist", "surgery": "specialist", "injections": "specialist",
    ]

    private static let signs: [Sign] = {
        var seen: Set<String> = []
        return table.sorted { $0.key < $1.key }.flatMap(\.value)
            .filter { seen.insert($0.name).inserted }
    }()

    @Test func `the table holds every treatment`() {
        #expect(Set(Self.table.keys) == Set(shippedContent.knowledge.treatments.map(\.id)))
    }

    @Test(arguments: table.keys.sorted())
    func `each sign speaks against what the reference says, and against nothing else`(
        id: TreatmentID
    ) throws {
        let knowledge = shippedContent.knowledge
        let treatment = try #require(knowledge.treatment(id))
        for sign in Self.signs {
            let answers = ["age": .value(40)].merging(sign.answers) { $1 }
            let found = knowledge.contraindications(of: treatment, for: answers)
            let expected = Self.table[id]?.first { $0.name == sign.name }?.strength
            let always = Self.always[id].map { [$0] } ?? []
            #expect(!found.notNow.isEmpty == (expected == .notNow), "\(sign.name)")
            let others = found.askFirst.filter { !always.contains($0) }
            #expect(!others.isEmpty == (expected == .askFirst), "\(sign.name)")
            #expect(always.allSatisfy(found.askFirst.contains))
        }
    }

    /// Of a doubt nobody is told that it is fine.
    @Test(arguments: table.keys.sorted())
    func `who is not sure of a sign is to ask first`(id: TreatmentID) throws {
        let knowledge = shippedContent.knowledge
        let treatment = try #require(knowledge.treatment(id))
        for sign in Self.table[id] ?? [] {
            guard let finding = sign.answers.keys.first, sign.answers.count == 1,
                knowledge.findings[finding]?.domain == .yesNo
            else { continue }
            let found = knowledge.contraindications(of: treatment, for: [finding: .unsure])
            #expect(!found.askFirst.isEmpty, "\(sign.name)")
        }
    }
}
