/// Why a store cannot be opened or worked with, in a sentence for an operator.
///
/// It never repeats what people said, nor what they are called.
package struct StoreProblem: Error, Hashable {
    package let sentence: String

    package init(_ sentence: String) { self.sentence = sentence }
}
