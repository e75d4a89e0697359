import ChatSessions
import Crypto
import StrictJSON

/// Seals the records of one conversation so that each holds on to the one before it.
///
/// What is authenticated with a record is where it stands and the tag of its predecessor: one that was
/// altered, torn, moved or taken out of the middle breaks the chain there.
struct RecordSeal {
    let name: SessionName
    let key: SymmetricKey
    /// The tag of the last record; the name of the conversation before the first.
    private(set) var last: [UInt8]

    init(_ name: SessionName, _ key: SymmetricKey, after last: [UInt8]? = nil) {
        self.name = name
        self.key = key
        self.last = last ?? name.bytes
    }

    /// What stands beside a sealed record.
    struct Place {
        let number: Int
        let time: Int
        let phase: Int
    }

    mutating func seal(_ record: [UInt8], at place: Place) throws -> [UInt8] {
        let sealed = try SessionStores.seal(record, with: key, beside: known(place))
        last = Self.tag(of: sealed)
        return sealed
    }

    mutating func open(_ sealed: [UInt8], at place: Place) -> [UInt8]? {
        guard
            let bytes = SessionStores.open(sealed, with: key, beside: known(place))
        else { return nil }
        last = Self.tag(of: sealed)
        return bytes
    }

    /// Goes on after a record that is not what was written.
    mutating func pass(_ sealed: [UInt8]) { last = Self.tag(of: sealed) }

    static func tag(of sealed: [UInt8]) -> [UInt8] { Array(sealed.suffix(16)) }

    private func known(_ place: Place) -> [UInt8] {
        var known = name.bytes + last
        for number in [place.number, place.time, place.phase] {
            withUnsafeBytes(of: Int64(number).littleEndian) { known += $0 }
        }
        return known
    }
}
