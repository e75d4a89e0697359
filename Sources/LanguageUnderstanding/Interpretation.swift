/// What one utterance means: the answer it gives, what else it tells, what it asks for.
package struct Interpretation: Hashable, Sendable {
    package var answer: HeardAnswer?
    /// Everything heard about findings, in the order it was said.
    package var observations: [Observation]
    package var command: HeardCommand?
    package var topic: Topic?
    /// Nothing was said, or only words that mean nothing by themselves: "well, thanks".
    package var saysNothing: Bool
    package var remark: Remark?
    /// The words as they were matched, for people to see what was heard.
    package var normalized: String

    package init(
        answer: HeardAnswer? = nil, observations: [Observation] = [],
        command: HeardCommand? = nil, topic: Topic? = nil, saysNothing: Bool = false,
        remark: Remark? = nil, normalized: String = ""
    ) {
        self.answer = answer
        self.observations = observations
        self.command = command
        self.topic = topic
        self.saysNothing = saysNothing
        self.remark = remark
        self.normalized = normalized
    }
}
