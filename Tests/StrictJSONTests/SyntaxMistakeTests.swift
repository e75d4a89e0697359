import Testing

struct SyntaxMistakeTests {
    @Test(arguments: [
        ("", "f:1:1: error: ends in the middle of a value [json/syntax]"),
        (" \n ", "f:2:2: error: ends in the middle of a value [json/syntax]"),
        ("[1,", "f:1:4: error: ends in the middle of a value [json/syntax]"),
        ("[1", "f:1:3: error: a comma or a closing bracket must stand here [json/syntax]"),
        ("{", "f:1:2: error: a key in double quotes must stand here [json/syntax]"),
        ("{\"a\"", "f:1:5: error: a colon must follow the key \"a\" [json/syntax]"),
        ("{\"a\":1", "f:1:7: error: a comma or a closing brace must stand here [json/syntax]"),
        ("\"abc", "f:1:5: error: ends in the middle of a text [json/syntax]"),
        ("\"abc\\", "f:1:6: error: ends in the middle of a text [json/syntax]"),
        (#""\u12"#, "f:1:4: error: ends in the middle of a text [json/syntax]"),
    ])
    func `a text that stops early is refused where it stops`(text: String, error: String) {
        #expect(parse(text) == .refused(error))
    }

    @Test(arguments: [
        ("[1,]", "f:1:4: error: no JSON value starts like this [json/syntax]"),
        ("{\"a\":1,}", "f:1:8: error: a key in double quotes must stand here [json/syntax]"),
        ("[,1]", "f:1:2: error: no JSON value starts like this [json/syntax]"),
        ("{,}", "f:1:2: error: a key in double quotes must stand here [json/syntax]"),
    ])
    func `a comma with nothing after or before it is refused`(text: String, error: String) {
        #expect(parse(text) == .refused(error))
    }

    @Test(arguments: [
        ("1 2", "f:1:3: error: something follows after the end of the value [json/syntax]"),
        ("{}{}", "f:1:3: error: something follows after the end of the value [json/syntax]"),
        ("{}\n]", "f:2:1: error: something follows after the end of the value [json/syntax]"),
        ("nulls", "f:1:5: error: something follows after the end of the value [json/syntax]"),
    ])
    func `a second value at the top is refused`(text: String, error: String) {
        #expect(parse(text) == .refused(error))
    }

    @Test(arguments: [
        ("// c\n1", "f:1:1: error: no JSON value starts like this [json/syntax]"),
        ("[1 /**/]", "f:1:4: error: a comma or a closing bracket must stand here [json/syntax]"),
        ("{a:1}", "f:1:2: error: a key in double quotes must stand here [json/syntax]"),
        ("{'a':1}", "f:1:2: error: a key in double quotes must stand here [json/syntax]"),
        ("{1:1}", "f:1:2: error: a key in double quotes must stand here [json/syntax]"),
        ("{\"a\" 1}", "f:1:6: error: a colon must follow the key \"a\" [json/syntax]"),
        ("[1 2]", "f:1:4: error: a comma or a closing bracket must stand here [json/syntax]"),
        ("[1}", "f:1:3: error: a comma or a closing bracket must stand here [json/syntax]"),
        ("True", "f:1:1: error: no JSON value starts like this [json/syntax]"),
        ("nul", "f:1:1: error: no JSON value starts like this [json/syntax]"),
        ("\u{A0}1", "f:1:1: error: no JSON value starts like this [json/syntax]"),
        ("[1\u{C}]", "f:1:3: error: a comma or a closing bracket must stand here [json/syntax]"),
        ("NaN", "f:1:1: error: no JSON value starts like this [json/syntax]"),
    ])
    func `what other readers let pass is refused`(text: String, error: String) {
        #expect(parse(text) == .refused(error))
    }

    @Test(arguments: [
        ("01", "f:1:2: error: something follows after the end of the value [json/syntax]"),
        ("[-01]", "f:1:4: error: a comma or a closing bracket must stand here [json/syntax]"),
        ("0x10", "f:1:2: error: something follows after the end of the value [json/syntax]"),
        ("+1", "f:1:1: error: no JSON value starts like this [json/syntax]"),
        (".5", "f:1:1: error: no JSON value starts like this [json/syntax]"),
        ("-", "f:1:2: error: a digit must follow the minus sign [json/syntax]"),
        ("-Infinity", "f:1:2: error: a digit must follow the minus sign [json/syntax]"),
        ("5.", "f:1:3: error: a digit must follow the decimal point [json/syntax]"),
        ("5.e1", "f:1:3: error: a digit must follow the decimal point [json/syntax]"),
        ("5e", "f:1:3: error: a digit must stand in the exponent [json/syntax]"),
        ("5e+", "f:1:4: error: a digit must stand in the exponent [json/syntax]"),
        ("1e400", "f:1:6: error: the number 1e400 is out of range [json/syntax]"),
        ("[-1e309]", "f:1:8: error: the number -1e309 is out of range [json/syntax]"),
    ])
    func `a number that JSON does not write so is refused`(text: String, error: String) {
        #expect(parse(text) == .refused(error))
    }
}
