import StrictJSON
import Testing

/// An entry as a value that can be compared.
private struct Pair: Equatable {
    let key: String
    let column: Int
    let value: Int
}

struct ListAndMapShapeTests {
    private let numbers = Shape<[Int]>.list(of: .integer(0...9), atLeast: 2)
    private let map = Shape<[Entry<Int>]>.map(keys: .identifier, of: .integer(0...9), atLeast: 2)
        .map { $0.map { Pair(key: $0.key, column: $0.location.column, value: $0.value) } }

    @Test func `a list of at least two takes two and refuses one`() {
        #expect(read("[1,1]", as: numbers) == .fits([1, 1]))
        #expect(
            read("[1]", as: numbers)
                == .refused("f:1:1: error: needs at least 2 [shape/too-few]"))
    }

    @Test func `every wrong item of a list is told, and the list is not read without them`() {
        #expect(
            read("[1,\"2\",3,null]", as: numbers)
                == .refused(
                    "f:1:4: error: a whole number must stand here, not a text [shape/kind]",
                    "f:1:10: error: a whole number must stand here, not null [shape/kind]"))
        #expect(
            read("{}", as: numbers)
                == .refused("f:1:1: error: a list must stand here, not an object [shape/kind]"))
    }

    @Test func `a list of distinct values refuses each repetition`() {
        let shape = Shape<[Double]>.list(of: .number(), distinct: true)
        #expect(read("[1,2,3]", as: shape) == .fits([1, 2, 3]))
        #expect(
            read("[1,2,1.0,1]", as: shape)
                == .refused(
                    "f:1:6: error: stands in this list already [shape/repeated]",
                    "f:1:10: error: stands in this list already [shape/repeated]"))
    }

    @Test func `a list of distinct lists refuses each repetition`() {
        let shape = Shape<[[Double]]>.list(of: .list(of: .number()), distinct: true)
        #expect(
            read("[[1],[1]]", as: shape)
                == .refused("f:1:6: error: stands in this list already [shape/repeated]"))
    }

    @Test func `a map keeps the written order and the places of its keys`() {
        #expect(
            read(#"{"b":1,"a":2}"#, as: map)
                == .fits([
                    Pair(key: "b", column: 2, value: 1), Pair(key: "a", column: 8, value: 2),
                ]))
        #expect(
            read(#"{"b":1}"#, as: map)
                == .refused("f:1:1: error: needs at least 2 [shape/too-few]"))
    }

    @Test func `every wrong key and value of a map is told`() {
        #expect(
            read(#"{"B":1,"a":12,"c":2}"#, as: map)
                == .refused(
                    "f:1:2: error: the key \"B\" must be small letters, digits and single hyphens, "
                        + "like \"numb-saddle\" [shape/key]",
                    "f:1:12: error: the number must be at least 0, at most 9, whole "
                        + "[shape/number]"))
        #expect(
            read("[]", as: map)
                == .refused("f:1:1: error: an object must stand here, not a list [shape/kind]"))
    }
}
