import Testing

/// Words that may not stand in the code, and sizes past which a file is more than one thought.
@Suite("Code")
struct CodeTests {
    @Test("Nothing is left for later: no TODO, no FIXME")
    func nothingIsLeftForLater() {
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
        let left = Self.places { line, _ in marks.first { line.contains($0) } }
        #expect(left.isEmpty, "\(left.joined(separator: "\n"))")
    }

    @Test(
        "What can stop the program or evade the compiler stands under a comment that gives the reason",
        arguments: [
            "try!", "as!", "fatalError(", "preconditionFailure(", "@unchecked Sendable", "nonisolated(unsafe)",
            "unsafelyUnwrapped", "unowned(unsafe)", "assumeIsolated",
        ])
    func forceHasAReason(force: String) {
        let bare = Self.places { line, above in line.contains(force) && !Self.isComment(above) ? force : nil }
        #expect(bare.isEmpty, "\(bare.joined(separator: "\n"))")
    }

    @Test("No file of the house is longer than 450 lines")
    func filesAreOneThought() {
        let long = SourceTree.sources.filter { $0.swift.codeLines.count > 450 }
            .map { "\($0.file.path): \($0.swift.codeLines.count) lines" }
        #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
    }

    @Test("No name says nothing: Manager, Helper, Util, Service, Data")
    func namesSaySomething() {
        let empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service", "Data"]
        let found = SourceTree.sources.filter { source in
            let name = source.file.path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? ""
            return empty.contains { name.hasSuffix($0) }
        }
        #expect(found.isEmpty, "\(found.map(\.file.path).joined(separator: "\n"))")
    }

    /// Every line of code for which `fault` has a word, given the line above it as it is written.
    private static func places(_ fault: (_ code: String, _ above: Substring) -> String?) -> [String] {
        SourceTree.sources.flatMap { source in
            let written = source.file.text.split(separator: "\n", omittingEmptySubsequences: false)
            return source.swift.codeLines.enumerated().compactMap { index, line in
                fault(line, index > 0 ? written[index - 1] : "").map { source.file.place(index + 1, $0) }
            }
        }
    }

    private static func isComment(_ line: Substring) -> Bool {
        line.drop { $0 == " " }.hasPrefix("//")
    }
}
