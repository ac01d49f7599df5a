public import HTML
public import Localization

/// Something to know before reading on.
public struct Note: Part {
    let kind: Mark.Kind
    let headline: Phrase?
    let text: HTML
    let more: HTML

    /// `.wait` and `.harm` colour the note and put their shape before the headline; every other kind is plain.
    /// `text` goes on behind the headline; `more` is whole elements (a list) below it.
    public init(_ kind: Mark.Kind = .plain, _ headline: Phrase? = nil, _ text: HTML = .empty, more: HTML = .empty) {
        self.kind = kind
        self.headline = headline
        self.text = text
        self.more = more
    }

    public func html(_ say: Speech) -> HTML {
        switch kind {
        case .wait, .harm:
            "<div class=\"note \(kind.rawValue)\"><p>\(headline.map { "<b>\(Mark(kind, $0), say)</b> " })\(text)</p>\(more)</div>\n"
        case .plain, .done, .now:
            "<div class=\"note\"><p>\(headline.map { "<b>\($0, say)</b> " })\(text)</p>\(more)</div>\n"
        }
    }
}
