import Foundation
import Testing

/// Pictures of the program in a real terminal; `make screens` takes them anew.
struct ScreensTests {
    @Test func `the pages look as they were drawn`() throws {
        let drawn = Places.helper("Screens")
        try withTemporaryFolder { folder in
            let outcome = try Program(
                path: Places.helper("screens.sh"), [Places.builtProgram, Places.dialogs, folder]
            ).run()
            try #require(outcome == Outcome(status: 0))
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            let expected = try FileManager.default.contentsOfDirectory(atPath: drawn).sorted()
            #expect(names.count == 20)
            #expect(names == expected)
            for name in names {
                let now = try text(of: "\(folder)/\(name)")
                #expect(try now == text(of: "\(drawn)/\(name)"), "\(name)")
            }
        }
    }

    @Test(arguments: ["greeting", "checklist", "emergency", "advice", "explanation"], [40, 80])
    func `colour adds nothing but colour`(page: String, columns: Int) throws {
        let file = "\(Places.helper("Screens"))/\(page)-\(columns)"
        let coloured = try text(of: file + "-colour.txt")
        #expect(coloured.contains("\u{1B}"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == (try text(of: file + ".txt")))
    }
}
