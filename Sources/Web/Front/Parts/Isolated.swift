public import HTML
public import Localization

/// Text of another direction inside a sentence: a reference in an Urdu line, an Urdu name in an English one.
/// Without isolation the browser may move digits, hyphens and brackets to the wrong side.
extension HTML.StringInterpolation {
    /// Dates, amounts and names: isolated, direction taken from the text itself.
    public mutating func appendInterpolation(bdi text: some StringProtocol) {
        appendInterpolation("<bdi>\(text)</bdi>" as HTML)
    }

    /// CNIC, reference, phone, IBAN, fraction: always left to right, never broken over two lines.
    public mutating func appendInterpolation(id text: some StringProtocol) {
        appendInterpolation("<bdi class=\"id\" dir=\"ltr\">\(text)</bdi>" as HTML)
    }

    /// A phrase for element content, each text that fills a hole in a `bdi` of its own.
    ///
    /// In an attribute write `\(say(phrase))` instead: markup has no place there.
    public mutating func appendInterpolation(_ phrase: Phrase?, _ say: Speech) {
        guard let phrase else { return }
        var run = ""
        for scalar in say(phrase.isolated).unicodeScalars {
            switch scalar {
            case Phrase.isolate: close(&run, with: "<bdi>")
            case Phrase.endOfIsolate: close(&run, with: "</bdi>")
            default: run.unicodeScalars.append(scalar)
            }
        }
        appendInterpolation(run)
    }

    private mutating func close(_ run: inout String, with tag: HTML) {
        appendInterpolation(run)
        appendInterpolation(tag)
        run = ""
    }
}
