import ClinicalKnowledge
import Conversation
import ShippedContent
import StrictJSON
import Testing

/// That every row of the clinical reference on treatments and disagreements is there.
struct TreatmentReferenceTests {
    private static let treatments = """
        MASSAGE CLIN SWED STRUCT DEEP SUPER TRIG NMT MFR SHI ACUP THAI SPORT CST CHIN SELF PARTNER CENTRE HAND PAD COMBO MT MOB SMT \
        STRETCH SOFT PHYSIO EX HEATCOLD MBSR PMR RELAX CBT ACU NSAID OTC MREL AMI TRACT SURG APP USUAL PLACEBO EDU ACTIVE MULTI YOGA \
        WALK TENS BELT GABA TAPE INJ
        """.split(separator: " ").map { "T-\($0)" }

    @Test func `every treatment of the reference is explained, once`() {
        let found = shippedContent.knowledge.treatments.map(\.value.reference)
        #expect(found.sorted() == Self.treatments.sorted())
    }

    @Test func `every disagreement of the reference is a contested claim with two sides or more`() {
        let disputes = shippedContent.knowledge.claims.filter { $0.value.reference != nil }
        let numbers = (1...34).map { $0 < 10 ? "D-0\($0)" : "D-\($0)" }
        #expect(disputes.values.compactMap(\.reference).sorted() == numbers)
        for (id, claim) in disputes {
            #expect(claim.stance == .contested, "\(id)")
        }
    }

    @Test func `every claim of every treatment speaks of it or of all massage`() {
        let knowledge = shippedContent.knowledge
        for entry in knowledge.treatments {
            let first = entry.value.claims.first.flatMap { knowledge.claims[$0.value] }
            #expect(first?.treatments.map(\.value).contains(entry.id) == true, "\(entry.id)")
        }
    }

    @Test func `who has something to gain is named as such`() {
        let sources = shippedContent.knowledge.sources
        #expect(sources["A-KAIA"]?.interest == "sells the Kaia app")
        #expect(
            shippedContent.explanation(of: "does the kaia app help", for: [:]).text(.text)
                .contains("sells the Kaia app"))
    }
}
