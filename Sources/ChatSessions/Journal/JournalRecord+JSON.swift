import ClinicalKnowledge
import DialogEngine
package import StrictJSON

extension JournalRecord {
    /// One object; the number stands beside it, wherever it is kept.
    package var json: JSONValue {
        switch event {
        case .turn(let turn): turn.json
        case .closed: .members(["closed": true])
        case .forgotten(let forgotten): forgotten.json
        case .lost(let loss): loss.json
        }
    }

    /// The same in one line as it is kept: `RecordText`.
    package var bytes: [UInt8] {
        guard case .turn(let turn) = event else { return RecordText.shortened(json.bytes) }
        return RecordText.shortened(Array(JSONValue.kept(turn.members).bytes.dropLast()))
            + turn.outcome.bytes
    }

    /// Reads what was kept under this number.
    ///
    /// It is about a person, so no reason is given why it cannot be read.
    package init?(number: Int, kept bytes: [UInt8]) {
        var issues: [Issue] = []
        guard let text = RecordText.expanded(bytes),
            let event = Self.shape.read(text, file: "record", issues: &issues)
        else { return nil }
        self.init(number: number, event: event)
    }

    private static let shape = Shape<Event>.variants([
        ("mid", KeptTurn.shape.map { Event.turn($0) }),
        ("closed", .object(.required("closed", .yes, "by the relay")) { _, _ in .closed }),
        ("forgotten", Forgotten.shape.map { Event.forgotten($0) }),
        ("lost", Loss.shape.map { Event.lost($0) }),
    ])
}

extension KeptTurn {
    var json: JSONValue { .kept(members + outcome.members) }

    /// The members that are this conversation's own.
    fileprivate var members: [(String, JSONValue?)] {
        [
            ("mid", .string(message.mid)), ("said", message.said.kept),
            ("seen", message.seen.map { .number(Double($0)) }),
            ("delivered", .number(Double(delivered))),
            ("content", setting.map { .string($0.version) }), ("country", setting?.keptCountry),
        ]
    }

    static let shape = Shape.object(
        .required("mid", .text(.any), "the message"),
        .required("said", PatientMessage.Said.keptShape, "as it came"),
        .optional("seen", .count, "as the sender knew"),
        .required("delivered", .count, "the last reply that was seen"),
        .optional("content", .sentence, "that an episode begins with"),
        .optional("country", Country.keptShape, default: .unknown, "whose numbers are given"),
        .required("engine", .count, "its version"),
        .optional("input", Input.keptShape, "as it was understood"),
        .required("replies", .list(of: .sentence), "their ids"),
        .optional("change", SnapshotChange.keptShape, "what came of it"),
        .required("digest", .text(.any), "of the snapshot")
    ) {
        KeptTurn(
            message: PatientMessage(mid: $1, said: $2, seen: $3), delivered: $4,
            setting: KeptSetting($5, $6),
            outcome: KeptOutcome(
                engine: $7, input: $8, replies: $9, change: $10, digest: $11))
    }
}

extension Forgotten {
    var json: JSONValue {
        .kept([
            ("forgotten", .string(mid)), ("mids", .texts(mids.map { String($0, radix: 16) })),
            ("seq", .number(Double(seq))), ("replies", .number(Double(replies))),
            ("delivered", .number(Double(delivered))), ("content", .string(setting.version)),
            ("country", setting.keptCountry),
        ])
    }

    static let shape = Shape.object(
        .required("forgotten", .text(.any), "the message that wished it"),
        .required("mids", .list(of: fingerprint), "messages taken before"),
        .required("seq", .count, "the last reply before"),
        .required("replies", .count, "so many"),
        .required("delivered", .count, "the last reply that was seen"),
        .required("content", .sentence, "its version"),
        .optional("country", Country.keptShape, default: .unknown, "whose numbers are given")
    ) {
        Forgotten(
            mids: $2, seq: $3, mid: $1, replies: $4, delivered: $5,
            setting: KeptSetting(version: $6, country: $7))
    }

    private static let fingerprint = Shape<String>.sentence.compactMap("a fingerprint") {
        UInt64($0, radix: 16)
    }
}

extension Loss {
    var json: JSONValue {
        .members(["lost": .string(reason.rawValue), "seq": .number(Double(seq))])
    }

    static let shape = Shape.object(
        .required("lost", reasonShape, "what could not be read"),
        .required("seq", .count, "no reply before had a higher number")
    ) { Loss(reason: $1, seq: $2) }

    private static let reasonShape = Shape<String>.sentence.compactMap("a reason") {
        Reason(rawValue: $0)
    }
}
