public import HTML
public import Localization

/// A part of a page under its own heading.
public struct Section: Part {
    let id: String
    let heading: Phrase
    let remark: HTML
    let body: HTML

    /// `id` names the section in addresses (`/claims/7#evidence`), unique on the page; `remark` stands small at
    /// the end of the heading's line, such as "5 of 6 in".
    public init(_ id: StaticString, _ heading: Phrase, remark: HTML = .empty, _ body: HTML) {
        self.id = id.description
        self.heading = heading
        self.remark = remark
        self.body = body
    }

    public func html(_ say: Speech) -> HTML {
        """
        <section aria-labelledby="\(id)">
        <h2 id="\(id)">\(heading, say)\(if: !remark.isEmpty, " <small>\(remark)</small>")</h2>
        \(body)</section>

        """
    }
}
