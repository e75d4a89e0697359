/// What a word does in a sentence, whatever phrases it stands in.
struct WordTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    // Around requests and answers.
    /// Changes nothing in a request.
    static let filler = WordTraits(bit: 0)
    /// Changes nothing around a command.
    static let polite = WordTraits(bit: 1)
    /// May stand beside a none or a number without changing it.
    static let besideAnswer = WordTraits(bit: 2)

    // Scope.
    /// Ends the reach of a negator.
    static let ender = WordTraits(bit: 3)
    /// A phrase that begins so is no plain denial after a no.
    static let negativeOpener = WordTraits(bit: 4)
    static let hedge = WordTraits(bit: 5)
    /// Speaks of now.
    static let present = WordTraits(bit: 6)
    static let and = WordTraits(bit: 7)
    static let or = WordTraits(bit: 8)
    static let question = WordTraits(bit: 9)
    /// Opens a question when a question mark ends it.
    static let markedQuestion = WordTraits(bit: 10)
    static let firstPerson = WordTraits(bit: 11)
    /// Right before a subject it asks: can I, will it.
    static let inverted = WordTraits(bit: 43)
    static let subject = WordTraits(bit: 44)
    /// Names what people come with: pain, back, hurts.
    static let complaint = WordTraits(bit: 12)

    /// Something else that may have lasted or happened: operation, job.
    static let event = WordTraits(bit: 29)

    /// Since, after: what follows came before the complaint.
    static let after = WordTraits(bit: 30)

    /// Denies by itself: not.
    static let negator = WordTraits(bit: 31)

    /// A denial reaches over it: no recent, never noticed any.
    static let carrier = WordTraits(bit: 32)

    /// Says that there is some of it: bit.
    static let amount = WordTraits(bit: 38)

    /// Denies a thing and no sentence: no, without.
    static let thingNegator = WordTraits(bit: 33)
    /// A denial before it turns it round: cannot walk without.
    static let turnable = WordTraits(bit: 49)
    /// Begins a sentence of its own after a no: no, all fine there.
    static let sentenceOpener = WordTraits(bit: 42)
    /// Makes a sentence of the words around it: is, feels.
    static let verb = WordTraits(bit: 34)
    /// Opens a clause of its own: but.
    static let clauseOpener = WordTraits(bit: 35)

    static let ago = WordTraits(bit: 36)
    /// Says that something began: started.
    static let beginning = WordTraits(bit: 37)

    /// Before what is fine, leaves it in doubt: hardly dry.
    static let undoing = WordTraits(bit: 45)
    /// Right behind what is denied, puts something in its place: not weak, just dead.
    static let contrast = WordTraits(bit: 46)

    /// Says yes of the thing before it in a form: fever yes.
    static let affirmation = WordTraits(bit: 47)

    /// With a time before now, leaves what is fine in doubt: could walk yesterday.
    static let former = WordTraits(bit: 50)
    static let formerly = WordTraits(bit: 51)
    /// Tells like a story; with a time that is over it is over itself: was.
    static let told = WordTraits(bit: 52)

    // Numbers.
    static let number = WordTraits(bit: 13)
    static let timeUnit = WordTraits(bit: 14)
    /// Counts something that is neither time nor a score: kg, floors.
    static let otherUnit = WordTraits(bit: 15)
    static let rangeJoiner = WordTraits(bit: 16)
    static let rangeOpener = WordTraits(bit: 17)
    static let rangeMiddle = WordTraits(bit: 18)
    static let minus = WordTraits(bit: 19)
    static let numberDenial = WordTraits(bit: 20)
    /// Right before a number that is over: was.
    static let over = WordTraits(bit: 21)
    /// Right before a number that is an age: am.
    static let age = WordTraits(bit: 22)
    /// A number that can stand for a thing: the second one.
    static let pronoun = WordTraits(bit: 23)
    static let pronounFollower = WordTraits(bit: 24)
    /// Before such a number, makes it stand for a thing: this one.
    static let determiner = WordTraits(bit: 39)
    /// The number after it is the one that is meant: so 6.
    static let conclusion = WordTraits(bit: 40)
    /// Makes the number after it a name: L5.
    static let label = WordTraits(bit: 48)
    /// Leaves the number before it open: 60 odd.
    static let opener = WordTraits(bit: 25)
    /// Leaves the number after it open: over 60.
    static let bound = WordTraits(bit: 26)
    /// Makes a length a rhythm: every.
    static let rhythm = WordTraits(bit: 27)

    /// In a question, asks what ever was: had.
    static let asksPast = WordTraits(bit: 28)
    /// In a question, makes what is over a yes: ever.
    static let asksEver = WordTraits(bit: 41)

    /// Changes nothing beside a none, a number or a plain answer.
    static let weightless: WordTraits = [.filler, .polite, .besideAnswer]

    init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }
}
