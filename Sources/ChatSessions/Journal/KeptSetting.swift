package import ClinicalKnowledge
import Conversation
import StrictJSON

/// What an episode goes by from its first turn to its last.
package struct KeptSetting: Hashable, Sendable {
    /// Of the content.
    package let version: String
    /// Whose telephone numbers were given.
    package let country: Country

    init(version: String, country: Country) {
        self.version = version
        self.country = country
    }

    init(_ setting: TalkSetting) {
        self.init(version: setting.content.version, country: setting.audience.country)
    }

    /// Nothing where no episode begins.
    init?(_ version: String?, _ country: Country) {
        guard let version else { return nil }
        self.init(version: version, country: country)
    }

    /// Left out where none was named.
    var keptCountry: JSONValue? { country == .unknown ? nil : .string(country.rawValue) }
}

extension Country {
    static let keptShape = Shape<String>.sentence.compactMap("a country") {
        Country(rawValue: $0)
    }
}
