/// The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59.
func grade(_ text: String) -> Double {
    let sentences = max(1, text.count { ".?!:".contains($0) } - text.count { $0 == "…" })
    let words = text.split { !$0.isLetter && $0 != "'" }
    let total = words.reduce(0) { $0 + syllables(in: $1) }
    return 0.39 * Double(words.count) / Double(sentences)
        + 11.8 * Double(total) / Double(max(1, words.count)) - 15.59
}

/// Groups of vowels, without a silent e or ed at the end.
func syllables(in word: Substring) -> Int {
    let letters = Array(word.lowercased())
    var groups = 0
    var wasVowel = false
    for letter in letters {
        let isVowel = "aeiouy".contains(letter)
        if isVowel, !wasVowel { groups += 1 }
        wasVowel = isVowel
    }
    let ending = String(letters.suffix(3))
    let before = letters.dropLast(2).last
    if ending.hasSuffix("ed"), before != "t", before != "d" { groups -= 1 }
    let isSilent = ending.hasSuffix("e") && !(ending.hasSuffix("le") && ending.count == 3)
    if isSilent, let vowel = letters.dropLast().last, !"aeiouy".contains(vowel) { groups -= 1 }
    return max(1, groups)
}
