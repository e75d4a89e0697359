import ClinicalKnowledge
import StrictJSON

/// Two findings whose phrases can match the very same words.
struct FindingPair: Hashable, Comparable {
    let first: FindingID
    let second: FindingID

    init(_ one: FindingID, _ other: FindingID) {
        (first, second) = one < other ? (one, other) : (other, one)
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

extension Lexicon {
    /// Reports every pair of findings that some words would tell both of, and that is not declared, and
    /// every declared pair that no words tell both of.
    ///
    /// It is decided, not sampled: each two phrases are followed through their product automaton.
    func compareOverlaps(_ file: PhraseFile, _ report: inout LexiconReport) {
        let found = overlaps(of: findings)
        var declared: [FindingPair: SourceLocation] = [:]
        for pair in file.together where pair.value.count == 2 {
            declared[FindingPair(FindingID(pair.value[0]), FindingID(pair.value[1]))] =
                pair.location
        }
        for (pair, chains) in found.sorted(by: { $0.key < $1.key }) where declared[pair] == nil {
            let other = findings.sources[chains.1]
            report.issues.append(
                Issue(
                    "phrase/overlap", at: findings.sources[chains.0].location,
                    "the same words can tell of \(pair.first) and \(pair.second): "
                        + "\"\(other.value)\" at line \(other.location.line)"))
        }
        for (pair, place) in declared where found[pair] == nil {
            report.issues.append(
                Issue(
                    "phrase/overlap-unused", at: place,
                    "no words can tell of both \(pair.first) and \(pair.second)"))
        }
        report.overlaps = found.count
    }

    /// One pair of phrases for each pair of findings that share words.
    private func overlaps(of table: PhraseTable<Signal>) -> [FindingPair: (Int, Int)] {
        let barred = negatorIDs
        let automata = table.chains.map { table.steps(of: $0) }
        var found: [FindingPair: (Int, Int)] = [:]
        var compared: Set<Int> = []
        for group in table.chainsByFirstWord {
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] {
                    let (a, b) = (table.meanings[one], table.meanings[other])
                    let pair = FindingPair(a.finding, b.finding)
                    guard a.finding != b.finding, a.answer != .no, b.answer != .no,
                        a.force != .denial, b.force != .denial, found[pair] == nil,
                        compared.insert(one * automata.count + other).inserted
                    else { continue }
                    if canMeet(automata[one], automata[other], barred) {
                        found[pair] = (one, other)
                    }
                }
            }
        }
        return found
    }

    private var negatorIDs: Set<WordID> {
        Set(
            plainNegators
                .map { utterance($0).ids.first ?? .none })
    }
}

extension PhraseTable {
    /// Phrases that can begin with the same word.
    fileprivate var chainsByFirstWord: [[Int]] {
        var groups: [WordID: [Int]] = [:]
        for (index, chain) in chains.enumerated() {
            guard case .word(let range, _) = states[Int(chain.lowerBound)] else { continue }
            for word in Set(choices[range]) { groups[word, default: []].append(index) }
        }
        return Array(groups.values)
    }
}

/// Whether some words take both phrases from their start to their end.
private func canMeet(
    _ one: [PhraseStep], _ other: [PhraseStep], _ negators: Set<WordID>
) -> Bool {
    // Reachable places in the product, row by row: steps of one taken, steps of the other taken.
    var reached = Array(
        repeating: Array(repeating: false, count: other.count + 1), count: one.count + 1)
    reached[0][0] = true
    for i in 0...one.count {
        for j in 0...other.count where reached[i][j] {
            if i < one.count, one[i].isOptional { reached[i + 1][j] = true }
            if j < other.count, other[j].isOptional { reached[i][j + 1] = true }
            if i < one.count, j < other.count, one[i].meets(other[j], barring: negators) {
                reached[i + 1][j + 1] = true
            }
        }
    }
    return reached[one.count][other.count]
}
