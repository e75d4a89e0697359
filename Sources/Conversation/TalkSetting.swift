package import DialogEngine
package import LanguageUnderstanding
import Synchronization

/// What talks share: the content, to whom it is said, and the words that are listened for.
package final class TalkSetting: Sendable {
    package let content: Content
    package let audience: Audience
    private let given: Lexicon?
    private let compiled = Mutex<Lexicon?>(nil)
    private let inquiries = AtomicLazyReference<Inquiries>()

    package init(_ content: Content, audience: Audience = Audience(), lexicon: Lexicon? = nil) {
        self.content = content
        self.audience = audience
        given = lexicon
    }

    /// Compiled when it is first asked for: a greeting needs none.
    package var lexicon: Lexicon {
        if let given { return given }
        return compiled.withLock { compiled in
            let lexicon = compiled ?? content.lexicon()
            compiled = lexicon
            return lexicon
        }
    }

    /// Does now what else the first question about a treatment waits for: some tens of milliseconds.
    package func prepare() { lexicon.prepare() }

    /// What a typed line means to somebody who stands here.
    ///
    /// - Parameter isEarly: It was typed before the open question could be seen.
    package func input(
        from line: String, at standpoint: Standpoint, isEarly: Bool = false
    ) -> Input {
        guard line.utf8.count <= Limits.utteranceBytes else { return .tooLong }
        let expectation = isEarly ? .open : content.script.expectation(standpoint)
        let subject = content.script.subject(of: standpoint.snapshot)
        let lexicon = lexicon
        let inquiry = inquiry(expectation)
        var heard = lexicon.interpret(line, expecting: expectation, to: inquiry, about: subject)
        if subject == .speaker, content.script.namesAnother(heard) {
            heard = lexicon.interpret(line, expecting: expectation, to: inquiry, about: .another)
        }
        guard isEarly else { return .heard(heard) }
        heard.answer = nil
        return .heardEarly(heard)
    }

    private func inquiry(_ expectation: Expectation) -> Inquiry {
        let known = inquiries.load() ?? inquiries.storeIfNil(Inquiries(content, lexicon))
        return known.inquiry(expectation)
    }

    package func words(_ reply: Reply, said: OwnWords = OwnWords()) -> Message {
        wording(said).message(reply)
    }

    func wording(_ said: OwnWords = OwnWords()) -> Wording {
        Wording(content: content, audience: audience, said: said)
    }

    /// A sentence of the line itself, not of the talk.
    package func sentence(_ sentence: LineSentence) -> String {
        let words = sentence.words
        return wording().say(words.sentence, words.values)
    }
}
