/// Reads our own markup: attributes always quoted, no element of a kind inside another of the same kind where
/// this looks. No parser of anybody else's pages.
enum Markup {
    /// The attributes of one opening tag; one without a value has the empty one.
    struct Tag: Sendable {
        let attributes: [String: String]
        subscript(_ name: String) -> String? { attributes[name] }
    }

    /// Every opening tag of that name.
    static func tags(_ name: String, in page: String) -> [Tag] { elements(name, in: page).map(\.tag) }

    /// Every element of that name with what is inside it.
    static func elements(_ name: String, in page: String) -> [(tag: Tag, content: String)] {
        pieces(of: page, after: "<\(name)").compactMap { piece in
            guard let first = piece.first, first == " " || first == ">", let end = endOfTag(piece) else { return nil }
            let rest = piece[piece.index(after: end)...]
            return (
                tag(piece[..<end]), String(rest[..<(rest.firstRange(of: "</\(name)>")?.lowerBound ?? rest.endIndex)])
            )
        }
    }

    static func links(in page: String) -> [(address: String, words: String)] {
        elements("a", in: page).map { (unescaped($0.tag["href"] ?? ""), text(of: $0.content)) }
    }

    /// The words that a reader sees, single spaces between them and where a block ends.
    static func text(of markup: String) -> String {
        var out = ""
        for (position, piece) in markup.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
            guard position > 0, let end = piece.firstIndex(of: ">") else {
                out += piece
                continue
            }
            let name = piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
            if !runningOn.contains(name) { out += " " }
            out += piece[piece.index(after: end)...]
        }
        return spaced(unescaped(out))
    }

    /// Elements inside a line.
    private static let runningOn: Set<Substring> = ["a", "bdi", "i", "em", "span", "small", "strong"]

    static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func unescaped(_ text: String) -> String {
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// What follows each mark, to the end of the page.
    private static func pieces(of page: String, after mark: String) -> [Substring] {
        page.ranges(of: mark).map { page[$0.upperBound...] }
    }

    private static func endOfTag(_ piece: Substring) -> Substring.Index? {
        var isQuoted = false
        return piece.indices.first { index in
            if piece[index] == "\"" { isQuoted.toggle() }
            return piece[index] == ">" && !isQuoted
        }
    }

    private static func tag(_ text: Substring) -> Tag {
        var attributes: [String: String] = [:]
        var rest = text
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[start...]
            let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest[name.endIndex...]
            guard rest.hasPrefix("=\"") else {
                attributes[String(name)] = ""
                continue
            }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            attributes[String(name)] = unescaped(String(value))
            rest = rest[value.endIndex...].dropFirst()
        }
        return Tag(attributes: attributes)
    }
}
