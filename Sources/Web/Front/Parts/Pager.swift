public import HTML
public import Localization

/// Steps through a long list by keyset cursors: the addresses come from the list, nothing is counted off.
public struct Pager: Part {
    let words: Phrase?
    let first: String?
    let next: String?

    /// `words` say what is shown ("Rows 51 to 100 of 14,902"); `first` is nil on the first page, `next` on the last.
    /// Nothing is written when both are.
    public init(_ words: Phrase? = nil, first: String?, next: String?) {
        self.words = words
        self.first = first
        self.next = next
    }

    public func html(_ say: Speech) -> HTML {
        guard first != nil || next != nil || words != nil else { return .empty }
        return """
            <nav class="pager" aria-label="\(say("front.pager"))">\(words.map { "<span class=\"soft small\">\($0, say)</span>" })\
            \(first.map { "<a href=\"\(url: $0)\">\(say("front.pager.first"))</a>" })\
            \(next.map { "<a class=\"btn quiet\" rel=\"next\" href=\"\(url: $0)\">\(say("front.pager.next"))</a>" })</nav>

            """
    }
}
