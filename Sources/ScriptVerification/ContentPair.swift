package import DialogEngine

/// Two contents over the same combinations of answers: all that either of them can tell apart.
package struct ContentPair {
    package let before: AdviceSets
    package let after: AdviceSets

    package var sets: AnswerSets { after.sets }

    /// - Parameter withTreatments: What speaks against treatments tells answers apart as well.
    /// - Throws: when the sets would take too many parts.
    package init(
        from old: Script, to new: Script, withTreatments: Bool = false, limit: Int = Limits.parts
    ) throws(BoundReached) {
        let classes = AnswerClasses([old, new], withTreatments: withTreatments)
        let order = FindingOrder([old, new], classes: classes)
        let sets = AnswerSets(classes, order: order.findings, limit: limit)
        before = try AdviceSets(old, in: sets)
        after = try AdviceSets(new, in: sets)
    }
}
