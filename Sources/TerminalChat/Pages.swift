import Conversation

/// The pages of one talk, one a turn; where one is, is told only when it has changed.
struct Pages {
    private let appearance: Appearance
    private var toldWhereabouts: String?

    init(_ appearance: Appearance) { self.appearance = appearance }

    mutating func lines(of messages: [Message], in talk: Talk, width: Int) -> [Page.Line] {
        let page = Page(
            appearance: appearance,
            labels: .init(bot: talk.setting.label(.bot), alarm: talk.setting.label(.alarm)),
            width: width)
        let whereabouts = talk.whereabouts
        defer { toldWhereabouts = whereabouts }
        return page.lines(
            of: messages, whereabouts: whereabouts == toldWhereabouts ? nil : whereabouts)
    }
}
