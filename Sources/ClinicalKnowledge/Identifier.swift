package import StrictJSON

/// The name that content gives to one thing of a kind; names of different kinds never mix.
package struct Identifier<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Entry {
    /// The key of a map, as a name of what it maps to.
    package var id: Identifier<Item> { Identifier(key) }
}

package typealias FindingID = Identifier<Finding>
package typealias RedFlagID = Identifier<RedFlag>
package typealias ConditionID = Identifier<Condition>
package typealias PainKindID = Identifier<PainKind>
package typealias ScoreID = Identifier<Score>
package typealias TreatmentID = Identifier<Treatment>
package typealias ContraindicationID = Identifier<Contraindication>
package typealias ClaimID = Identifier<Claim>
package typealias SourceID = Identifier<Source>
