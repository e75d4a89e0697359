extension IssueGuide {
    static let phrasesAndSafety: [IssueGuide] = [
        .init(
            "phrase/answer", "A finding cannot be answered so.",
            example: "\"fever\": { \"lower-back\": … }",
            mend: "Use an answer of the finding's type."),
        .init(
            "phrase/blocked", "A phrase is never heard by its own words, since another takes them.",
            example: "\"my back\" beside a longer phrase that always wins",
            mend: "Make it more particular, or take it away."),
        .init(
            "phrase/example", "An example is not heard as it says.",
            example: "\"not\": [\"I feel hot\"] that is heard as fever",
            mend: "Mend the phrases, or move the example to where it belongs."),
        .init(
            "phrase/lost",
            "A sentence is not heard any more as it was when the content was last proven.",
            example: "\"numb when i wipe\", once the phrase that heard it is gone",
            mend:
                "Put the phrase back, or say why it is right with check --write --accept-unheard REASON."
        ),
        .init(
            "phrase/overlap",
            "The same words can tell of two findings, and content does not say that they may.",
            example: "\"numb leg\" for two findings",
            mend: "Make one phrase more particular, or name the pair under `told-together`."),
        .init(
            "phrase/overlap-unused", "A pair under `told-together` shares no words.",
            example: "a pair left over from phrases that are gone",
            mend: "Take the pair out."),
        .init(
            "phrase/paraphrase", "A pattern of a paraphrase does not say where its thing stands.",
            example: "\"lost my feeling\" in the place of \"lost my <it>\"",
            mend: "Write <it> where the things of the paraphrase may stand."),
        .init(
            "phrase/shape", "A text is no phrase.",
            example: "\"* legs\", \"pee?|wee\"",
            mend: "Begin and end with a word that is not optional; choose between single words."),
        .init(
            "ref/twice", "Something is defined twice.",
            example: "two treatments of one name",
            mend: "Rename or merge them."),
        .init(
            "ref/unknown", "A name refers to nothing.",
            example: "\"ask\": \"feever\"",
            mend: "Write it as it is defined; the message names the nearest."),
        .init(
            "safety/broken", "Somebody can get milder advice than a property allows.",
            example: "the case below the issue",
            mend: "Play the case; then ask for what is missing, mend the row, or mend the property."
        ),
        .init(
            "safety/never-asked", "A minimum set names a finding that no state asks for.",
            example: "\"unless-answered\": [\"lump\"] and no state with lump",
            mend: "Ask for it, or take it out of the set."),
        .init(
            "safety/not-decided",
            "The search reached its bound before it knew whether a property holds.",
            example: "a property about very many findings",
            mend:
                "Name the parts of its condition, or split the property; it counts as broken meanwhile."
        ),
        .init(
            "safety/recommended",
            "People are told that a treatment is free to be had, though a property says that they never are.",
            example: "massage for somebody with a swollen calf, whose rule was left out of a list",
            mend: "Play the case; then add the rule to the treatment, or mend the property."),
        .init(
            "safety/too-long", "Somebody is asked more questions than a property allows.",
            example: "the case below the issue, which leads to the question that is one too many",
            mend: "Ask less, end the questions of some people earlier, or allow more."),
        .init(
            "safety/vacuous", "A property cannot be broken by anybody, so it says nothing.",
            example: "a minimum set of people who are always emergencies",
            mend: "Make it stricter, widen whom it is about, or take it away."),
        .init(
            "score/no-band", "A score has a total that no band covers.",
            example: "bands 0 to 3 and 5 to 9",
            mend: "Let the bands meet."),
        .init(
            "script/checklist-long", "A checklist has more signs than are read to the end.",
            example: "eight signs on one list",
            mend: "Split it, most dangerous first."),
        .init(
            "script/checklist-sign", "A finding on a checklist cannot be answered by yes or no.",
            example: "\"checklist\": [\"age\", \"fever\"]",
            mend: "Ask for it in a state of its own."),
        .init(
            "script/checklist-twice", "A checklist names a sign twice.",
            example: "\"checklist\": [\"fever\", \"fever\"]",
            mend: "Take one out."),
        .init(
            "script/long-standing",
            "The finding that tells how long a sign has been there has other choices.",
            example: "{ \"choice\": [\"new\", \"old\"] }",
            mend: "Choose among new, unchanged and known."),
        .init(
            "script/part-twice", "A state stands in two parts of the script.",
            example: "\"parts\": { \"a\": [\"age\"], \"b\": [\"age\"] }",
            mend: "Take it out of one of them."),
        .init(
            "script/yes-no", "The script needs a yes-no finding here.",
            example: "\"safe\": \"age\"",
            mend: "Name a yes-no finding."),
        .init(
            "worry/answer", "An exception names an answer that has no place in the order of worry.",
            example: "\"answers\": [\"perhaps\"]",
            mend: "Name an answer as the finding's `worry` does; by itself no, unsure, yes."),
        .init(
            "worry/broken", "A less worrying answer calls for more than a more worrying one.",
            example: "a row without `unsure` that a yes would lift",
            mend:
                "Mend the row, mend the finding's `worry`, or say in the script's `worry` why it is right."
        ),
        .init(
            "worry/unused", "A name in an exception from the order of worry excuses nothing.",
            example: "a finding whose rows have been mended",
            mend: "Take the name, or the whole exception, out."),
    ]
}
