extension IssueGuide {
    static let shapesAndWords: [IssueGuide] = [
        .init(
            "shape/key", "A name is not written as names are.",
            example: "\"Numb Saddle\": …",
            mend: "Use small letters, digits and single hyphens."),
        .init(
            "shape/kind", "Another kind of value must stand here.",
            example: "\"states\": []",
            mend: "The message says which: a text, a list, an object."),
        .init(
            "shape/missing-key", "An object lacks a member that it must have.",
            example: "a red flag without `evidence`",
            mend: "Add it; the schema for editors says what it is."),
        .init(
            "shape/number", "A number is out of its bounds.",
            example: "\"at-least\": 900",
            mend: "Choose one within the bounds that the message names."),
        .init(
            "shape/one-key", "An object must have just one of several members.",
            example: "{ \"all\": […], \"any\": […] }",
            mend: "Nest one in the other."),
        .init(
            "shape/repeated", "A value stands twice in a list.",
            example: "\"choice\": [\"neck\", \"neck\"]",
            mend: "Take one out."),
        .init(
            "shape/text", "A text is not written as it must be.",
            example: "\"checked\": \"yesterday\"",
            mend: "The message says how."),
        .init(
            "shape/too-few", "A list or an object has too few members.",
            example: "\"checklist\": [\"fever\"]",
            mend: "Add some, or use a form for a single one."),
        .init(
            "shape/unknown-key", "No member is called so here.",
            example: "\"unles-answered\": …",
            mend: "Write it as the message guesses, or take it out."),
        .init(
            "shape/variant", "An object is none of the forms that can stand here.",
            example: "a state with neither `ask` nor `checklist`",
            mend: "Choose one form."),
        .init(
            "shape/word", "A word is none of those that can stand here.",
            example: "\"when-unsure\": \"retry\"",
            mend: "Choose one of those that the message lists."),
        .init(
            "snapshot/answer", "A saved conversation holds an answer that this script cannot hold.",
            example: "a talk saved with older content",
            mend: "Begin a new talk, or use the content that it was saved with."),
        .init(
            "snapshot/phase", "A saved conversation is in a state that cannot be.",
            example: "a file that was changed by hand",
            mend: "Begin a new talk."),
        .init(
            "snapshot/talk", "A saved conversation speaks of something that content lacks.",
            example: "a treatment that was taken out",
            mend: "Begin a new talk."),
        .init(
            "words/missing", "Something that is said has no words in this language.",
            example: "a finding without a question",
            mend: "Add the words where the message says."),
        .init(
            "words/order", "Words must be sorted to be found.",
            example: "ordinary-words.txt with b before a",
            mend: "Sort the file."),
        .init(
            "words/place", "Nothing fills a place in a sentence.",
            example: "\"Ring {emergncy} now.\"",
            mend: "Use a place that the message names."),
        .init(
            "words/unused", "Words are given for something that is not there.",
            example: "a question for a finding that is gone",
            mend: "Take them out, or mend the name."),
    ]
}
