import Testing

/// What the program needs at its start.
struct LinkedLibrariesTests {
    /// `FoundationEssentials` comes with the argument parser.
    @Test func `the program links no Foundation and no tables of the world's languages`() throws {
        let outcome = try Program(path: "/usr/bin/ldd", [Places.builtProgram]).run()
        #expect(outcome.end == .status(0))
        let libraries = outcome.output.split(separator: "\n").compactMap { line in
            line.split { $0.isWhitespace }.first.map(String.init)
        }
        #expect(libraries.contains("libc.so.6"))
        let heavy = libraries.filter {
            $0.contains("Foundation") || $0.lowercased().contains("icu")
        }
        #expect(heavy.filter { $0 != "libFoundationEssentials.so" } == [])
    }
}
