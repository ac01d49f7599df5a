import Localization

/// Paragraphs as they were set: most sentences of a letter stand in every letter, and shaping them is most of its cost.
///
/// A paragraph is set the same way whoever wants it, so remembering changes no byte of any file. What fills a hole of a
/// phrase stands between isolates; a paragraph with such a hole belongs to one letter, maybe to one person, and is not
/// kept. Bounded: two generations, the older thrown away when the younger is full; about 2 MB in all.
struct LineMemory {
    struct Paragraph: Hashable {
        let words: Paper.Words
        let language: Language
        /// In points.
        let width: Double
    }

    private var young: [Paragraph: [SetLine]] = [:]
    private var old: [Paragraph: [SetLine]] = [:]

    /// Paragraphs in a generation, and the bytes of the longest text that is kept.
    static let most = 256
    private static let longest = 2_000

    /// How many paragraphs it holds.
    var count: Int { young.count + old.count }

    /// The lines of a paragraph, set by `set` unless they are remembered.
    mutating func lines(of paragraph: Paragraph, set: () -> [SetLine]) -> [SetLine] {
        if let lines = young[paragraph] { return lines }
        let lines = old[paragraph] ?? set()
        if Self.mayKeep(paragraph.words.text) { keep(lines, of: paragraph) }
        return lines
    }

    private mutating func keep(_ lines: [SetLine], of paragraph: Paragraph) {
        if young.count >= Self.most {
            old = young
            young = [:]
        }
        young[paragraph] = lines
    }

    private static func mayKeep(_ text: String) -> Bool {
        text.utf8.count <= longest && !text.unicodeScalars.contains(Phrase.isolate)
    }
}
