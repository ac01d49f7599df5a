public import HTML
public import Localization

/// More, for who wants it; printed in full.
public struct Unfold: Part {
    let summary: Phrase
    let body: HTML

    public init(_ summary: Phrase, _ body: HTML) {
        self.summary = summary
        self.body = body
    }

    public func html(_ say: Speech) -> HTML {
        "<details><summary>\(summary, say)</summary>\n<div class=\"stack text\">\(body)</div></details>\n"
    }
}
