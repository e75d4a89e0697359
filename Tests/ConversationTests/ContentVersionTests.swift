import Conversation
import Testing

/// Content is told apart by its bytes alone.
struct ContentVersionTests {
    private static let text = Array("the quick brown fox jumps over the lazy dog".utf8)

    @Test func `it is the same on every machine and in every year`() {
        #expect([ContentFile]().version == "2d358dccaa6c78a5")
        #expect([file("a", Self.text), file("b", [])].version == "e0bbf4bb12d5119b")
    }

    @Test func `the order in which files come does not matter`() {
        let files = [file("a", [1]), file("b", [2]), file("c", [])]
        #expect(Array(files.reversed()).version == files.version)
    }

    @Test(arguments: 0...Self.text.count)
    func `any byte that is changed, added or left out makes another version`(place: Int) {
        var others: [[UInt8]] = []
        for bit in 0..<8 where place < Self.text.count {
            var changed = Self.text
            changed[place] ^= 1 << UInt8(bit)
            others.append(changed)
        }
        for byte: UInt8 in [0, 0x20, 0xFF] {
            var longer = Self.text
            longer.insert(byte, at: place)
            others.append(longer)
        }
        if place < Self.text.count {
            var shorter = Self.text
            shorter.remove(at: place)
            others.append(shorter)
        }
        let versions = Set(([Self.text] + others).map { [file("a", $0)].version })
        #expect(versions.count == Set([Self.text] + others).count)
    }

    @Test func `where a file ends and what it is called count`() {
        let folders = [
            [file("a", [1, 2]), file("b", [3])], [file("a", [1]), file("b", [2, 3])],
            [file("a", [1, 2]), file("c", [3])], [file("a", [1, 2, 3]), file("b", [])],
            [file("a", [1, 2, 3])], [file("a", [1, 2]), file("b", [3, 0])],
        ]
        #expect(Set(folders.map(\.version)).count == folders.count)
    }

    @Test func `a talk by one script does not rest on another`() {
        let files = [file("knowledge/a.json", [1]), file("scripts/one.json", [2])]
        let other = file("scripts/two.json", [3])
        #expect((files + [other]).version(of: "one") == files.version)
    }

    private func file(_ path: String, _ bytes: [UInt8]) -> ContentFile {
        ContentFile(path: path, bytes: bytes)
    }
}
