import SeededChance
import Testing

@testable import LineServer

/// Words by which people come back.
@Suite struct ResumeWordTests {
    @Test(arguments: [
        (0 as UInt64, "babab-babab-babab-babab"),
        (UInt64.max, "zuzuz-zuzuz-zuzuz-zuzuz"),
        (0x7F00_0001_3F54_DCC1, "lusab-babad-gutih-tugad"),
    ])
    func `sixteen bits are five letters that can be said`(bits: UInt64, word: String) {
        #expect(ResumeWord.word(bits) == word)
    }

    @Test func `each of the 64 bits makes another word`() {
        let words = Set((0..<64).map { ResumeWord.word(1 << UInt64($0)) })
        #expect(words.count == 64)
    }

    @Test(arguments: [
        "lusab-babad-gutih-tugad", "LUSAB BABAD GUTIH TUGAD", " lusab, babad, gutih, tugad. ",
        "lusabbabadgutihtugad",
    ])
    func `it is known however it is typed`(typed: String) {
        #expect(ResumeWord.normalized(typed) == "lusab-babad-gutih-tugad")
    }
}
