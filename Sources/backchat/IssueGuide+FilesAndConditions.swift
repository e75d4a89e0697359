extension IssueGuide {
    static let filesAndConditions: [IssueGuide] = [
        .init(
            "chat/empty", "The transcript holds no case.",
            example: "a file with comments only",
            mend: "Begin a case with a line `case NAME`, then `> ` and what is typed."),
        .init(
            "chat/given", "An answer under `given:` cannot be held.",
            example: "given: fever=perhaps",
            mend: "Name a finding and an answer that it can have: `fever=unsure`."),
        .init(
            "chat/line", "A line of a transcript is none of the kinds there are.",
            example: "fever yes",
            mend:
                "Begin it with `case`, `given:`, `> `, `< ` or `= `; see the guide to transcripts."),
        .init(
            "chat/name", "A name in a transcript is not known to the content.",
            example: "= disposition emergency",
            mend: "Write the name as the content does: `emergency-hospital`."),
        .init(
            "chat/no-claim", "A case claims nothing, so that it can never fail.",
            example: "case hello / > hello",
            mend: "Add what must come of it: `= disposition soon`, or `< ask nerves`."),
        .init(
            "claim/no-source", "A claim names no source.",
            example: "\"sources\": []",
            mend: "Name at least one entry of sources.json."),
        .init(
            "condition/circular", "A named condition leads back to itself.",
            example: "\"adult\": { \"none\": [{ \"is\": \"adult\" }] }",
            mend: "Take one of the names out of the circle."),
        .init(
            "condition/deep", "Conditions are nested deeper than can be followed.",
            example: "a chain of names that goes on and on",
            mend: "Give the inner part a name of its own, or say it more simply."),
        .init(
            "condition/never", "The form of a condition rules it out.",
            example: "\"count\": { \"of\": [two conditions], \"at-least\": 3 }",
            mend: "Ask for no more than there are."),
        .init(
            "contacts/missing",
            "A telephone number that sentences need is not given for a country.",
            example: "a country without `emergency`",
            mend: "Add the number to contacts.json, with its evidence."),
        .init(
            "evidence/date", "A date of checking is no day that there is.",
            example: "\"checked\": \"2026-13-01\"",
            mend: "Write the day on which the sources were last read, year first."),
        .init(
            "evidence/no-source", "Something that claims evidence names none.",
            example: "a mark V with an empty list of sources",
            mend: "Name at least one entry of sources.json, or mark it as our own reading."),
        .init(
            "finding/range", "The numbers that a finding can have end before they start.",
            example: "\"from\": 120, \"to\": 0",
            mend: "Turn the bounds round."),
        .init(
            "finding/reserved", "A finding is called like a word of conditions.",
            example: "\"any\": { \"type\": \"yes-no\" … }",
            mend: "Call it something else."),
        .init(
            "finding/too-many", "There are more findings than can be told apart.",
            example: "a thousand and twenty-five findings",
            mend: "Take out those that nothing reads."),
        .init(
            "finding/value", "A value of a choice is a word for a doubt.",
            example: "\"choice\": [\"left\", \"unsure\"]",
            mend: "Take it out: every finding can be answered so."),
        .init(
            "finding/worry", "An order of worry names something that is no answer.",
            example: "\"worry\": [\"no\", \"maybe\", \"yes\"]",
            mend: "Name answers of the finding; `unsure` stands for every doubt."),
        .init(
            "file/missing", "A file that content is made of is not there.",
            example: "no knowledge/findings.json",
            mend: "Put it back, or name the right folder with --dialogs."),
        .init(
            "file/unreadable", "A file is there and cannot be read.",
            example: "a file without permission to read",
            mend: "Mend its permissions, or what stands in its place."),
        .init(
            "heard/line", "A line of phrases.heard is none.",
            example: "no fever",
            mend: "Let check --write keep the file; a line is `fever yes denied: no fever`."),
        .init(
            "json/duplicate-key",
            "Two members of an object have one name; one of them would be lost.",
            example: "{ \"fever\": …, \"fever\": … }",
            mend: "Merge the two, or rename one."),
        .init(
            "json/encoding", "A text is not UTF-8.",
            example: "a file saved as Latin-1",
            mend: "Save the file as UTF-8."),
        .init(
            "json/syntax", "The file is no JSON from here on.",
            example: "{ \"a\": 1, }",
            mend:
                "Look right before the place that is named: often a comma too many, or a quote too few."
        ),
        .init(
            "json/too-deep", "Values are nested too deep.",
            example: "a hundred brackets in a row",
            mend: "Content never needs this; look for brackets that are not closed."),
        .init(
            "json/too-large", "The file is larger than is read.",
            example: "a file of many megabytes",
            mend: "Split it, or look for what was pasted in by mistake."),
        .init(
            "lint/always-true", "All answers make this condition, or this part of one, true.",
            example:
                "{ \"none\": [{ \"all\": [{ \"site\": \"neck\" }, { \"site\": \"lower-back\" }] }] }",
            mend: "Take it away, or say what was meant."),
        .init(
            "lint/dead-timing",
            "A finding can have been there for long, and no condition cares whether it has.",
            example:
                "\"fever\": { …, \"long-standing\": \"said\" } and only { \"fever\": \"yes\" }",
            mend: "Say in a row what an old one means, or let it be new always."),
        .init(
            "lint/dead-value", "One of the answers that a test lists changes nothing.",
            example: "[\"yes\", \"new\"], where yes is new as well",
            mend: "Take it out, or say what was meant."),
        .init(
            "lint/late-danger",
            "A state ends the questions of people before something is asked that could call for more.",
            example: "\"ends\": true above the list with fever",
            mend:
                "Ask for it further up, let the state not end, or say under \"unasked\" why it is right."
        ),
        .init(
            "lint/never-asked",
            "Something that decides is asked for nowhere, or something is asked for that decides nothing.",
            example: "a row about a rash, and no state with \"rash\"",
            mend: "Ask for it, take it out, or say under \"unasked\" why it is only heard."),
        .init(
            "lint/never-true", "No answers can make this condition, or this part of one, true.",
            example: "{ \"all\": [{ \"site\": \"neck\" }, { \"site\": \"lower-back\" }] }",
            mend: "Nothing that hangs on it ever happens: say what was meant, or take it away."),
        .init(
            "lint/shadowed",
            "Something stands behind what always comes before it, and does nothing.",
            example: "a sign on a second list for people who have all seen the first",
            mend: "Take it out, or move it up."),
        .init(
            "lint/unreachable", "Nobody can come to a state, or see a line of a checklist.",
            example: "a state for children below one that ends their questions",
            mend: "Move it up, or mend the condition."),
        .init(
            "lint/unused-exception", "A name under \"unasked\" excuses nothing.",
            example: "a finding that is asked for by now",
            mend: "Take the name, or the whole exception, out."),
    ]
}
