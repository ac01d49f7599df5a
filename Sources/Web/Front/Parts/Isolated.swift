public import HTML
public import Localization

/// Text of another direction inside a sentence: a reference in an Urdu line, an Urdu name in an English one.
/// Without isolation the browser may move digits, hyphens and brackets to the wrong side.
extension HTML.StringInterpolation {
    /// Dates, amounts and names: isolated, direction taken from the text itself.
    public mutating func appendInterpolation(bdi text: some StringProtocol) {
        appendLiteral("<bdi>")
        appendInterpolation(String(text))
        appendLiteral("</bdi>")
    }

    /// CNIC, reference, phone, IBAN, fraction: always left to right, never broken over two lines.
    public mutating func appendInterpolation(id text: some StringProtocol) {
        appendLiteral("<bdi class=\"id\" dir=\"ltr\">")
        appendInterpolation(String(text))
        appendLiteral("</bdi>")
    }

    /// A phrase for element content, each text that fills a hole in a `bdi` of its own.
    ///
    /// In an attribute write `\(say(phrase))` instead: markup has no place there.
    public mutating func appendInterpolation(_ phrase: Phrase?, _ say: Speech) {
        guard let phrase else { return }
        say.book.tell(phrase, in: say.language) { piece in
            switch piece {
            case .words(let text): appendInterpolation(text)
            case .value(let text): appendInterpolation(bdi: text.withoutIsolates)
            }
        }
    }
}
