public import HTML
public import Localization
public import Web

/// Text of the law's data files, which are English: in the reader's language where a translation stands in `Texts/`,
/// else as it is, marked as English. A dash stands for nothing.
public struct LawText: Part {
    let text: String

    public init(_ text: String) { self.text = text }

    public func html(_ say: Speech) -> HTML {
        if text.isEmpty { return "–" }
        if let translated = LawTexts.translation(of: text, into: say.language) { return "\(translated)" }
        if say.language != .english, let (words, sources) = cited,
            let translated = LawTexts.translation(of: words, into: say.language)
        {
            return "\(translated) \(id: sources)"
        }
        return say.language == .english ? "\(text)" : "<span lang=\"en\" dir=\"ltr\">\(text)</span>"
    }

    /// The words and the sources behind them, for a text such as `Talks of a committee (S42)`.
    private var cited: (words: String, sources: String)? {
        guard text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") else { return nil }
        let sources = text[bracket...]
        guard sources.dropFirst().first == "S", text[..<bracket].hasSuffix(" ") else { return nil }
        return (String(text[..<bracket].dropLast()), String(sources))
    }
}

extension LawText {
    /// What a key of the data files stands for, `deadline.payment`; the key itself where nobody has named it.
    static func name(ofKey key: String, _ say: Speech) -> HTML {
        if let name = LawTexts.translation(of: key, into: say.language) { return "\(name)" }
        if let name = LawTexts.translation(of: key, into: .english) {
            return "<span lang=\"en\" dir=\"ltr\">\(name)</span>"
        }
        return "<bdi class=\"mono\" dir=\"ltr\">\(key)</bdi>"
    }
}
