/// Words that ask for nothing and deserve an answer.
package enum Remark: Sendable {
    case thanks, fear
}
