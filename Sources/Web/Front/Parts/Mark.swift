public import HTML
public import Localization

/// A standing as word, shape and colour together, so that none of them is needed alone.
public struct Mark: Part {
    public enum Kind: String, CaseIterable, Sendable {
        /// Filled circle: over and good.
        case done
        /// Ring: this is where it stands.
        case now
        /// Triangle: somebody waits.
        case wait
        /// Diamond: harms someone if ignored.
        case harm
        /// Hollow circle: not begun, or says nothing yet.
        case plain = "none"
    }

    public let kind: Kind
    public let word: Phrase

    public init(_ kind: Kind, _ word: Phrase) {
        self.kind = kind
        self.word = word
    }

    public func html(_ say: Speech) -> HTML {
        "<span class=\"mark \(kind.rawValue)\"><span>\(word, say)</span></span>"
    }
}
