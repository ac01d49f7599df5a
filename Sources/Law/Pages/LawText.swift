public import HTML
public import Localization
public import Web

/// Text of the law's data files, which are English: marked as such on pages in other languages. A dash stands for
/// nothing.
public struct LawText: Part {
    let text: String

    public init(_ text: String) { self.text = text }

    public func html(_ say: Speech) -> HTML {
        if text.isEmpty { return "–" }
        return say.language == .english ? "\(text)" : "<span lang=\"en\" dir=\"ltr\">\(text)</span>"
    }
}
