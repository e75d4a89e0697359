package import StrictJSON

extension LexiconFiles {
    /// The same without what stands at a place in a list of `phrases.json`, `scope.json`, `answers.json` or
    /// `word-forms.json`.
    package func without(phraseAt place: SourceLocation) -> LexiconFiles {
        LexiconFiles(
            answers: answers.without(place), numbers: numbers, scope: scope.without(place),
            wordKinds: wordKinds,
            wordForms: wordForms.without(place), commands: commands,
            phrases: phrases.without(place),
            topics: topics, claims: claims, ordinaryWords: ordinaryWords, examples: examples)
    }
}

extension AnswerWords {
    fileprivate func without(_ place: SourceLocation) -> AnswerWords {
        AnswerWords(
            groups: groups.mapValues { $0.without(place) },
            alone: alone.mapValues { $0.without(place) },
            beside: beside, asksPast: asksPast, asksEver: asksEver,
            frames: frames.map { $0.without(place) },
            generalFrames: generalFrames.map { $0.without(place) })
    }
}

extension AnswerFrame {
    fileprivate func without(_ place: SourceLocation) -> AnswerFrame {
        AnswerFrame(
            question: question.without(place), yes: yes.without(place), no: no.without(place),
            unsure: unsure.without(place))
    }
}

extension ScopePhrases {
    fileprivate func without(_ place: SourceLocation) -> ScopePhrases {
        ScopePhrases(groups: groups.mapValues { $0.without(place) })
    }
}

extension WordForms {
    fileprivate func without(_ place: SourceLocation) -> WordForms {
        WordForms(
            classes: classes, spellings: spellings, contractions: contractions, clipped: clipped,
            rewrites: rewrites,
            paraphrases: paraphrases.map {
                Paraphrase(things: $0.things, patterns: $0.patterns.without(place))
            },
            leftAlone: leftAlone, variants: variants)
    }
}

extension PhraseFile {
    fileprivate func without(_ place: SourceLocation) -> PhraseFile {
        PhraseFile(
            findings: findings.compactMap { finding in
                finding.compactMap { answers in
                    answers.compactMap { answer in answer.compactMap { $0.without(place) } }
                }
            },
            notMeant: notMeant.without(place), together: together.filter { $0.location != place })
    }
}

extension PhraseFile.Heard {
    fileprivate func without(_ place: SourceLocation) -> PhraseFile.Heard {
        PhraseFile.Heard(
            clear: clear.without(place), doubtful: doubtful.without(place),
            asked: asked.without(place), ever: ever.without(place), past: past.without(place),
            denied: denied.without(place), questions: questions.without(place))
    }
}

extension [Located<String>] {
    fileprivate func without(_ place: SourceLocation) -> Self { filter { $0.location != place } }
}
