extension Phrase {
    /// The same phrase with every value of its holes changed by `change`; for pages, which isolate what fills them.
    public init(_ phrase: Phrase, changing change: (Value) -> Value) {
        key = phrase.key
        values = phrase.values.mapValues(change)
    }

    /// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE of Unicode.
    public static let isolate: Unicode.Scalar = "\u{2068}"
    public static let endOfIsolate: Unicode.Scalar = "\u{2069}"

    /// The same phrase with every text between isolates, so that a reference in an Urdu line or an Urdu name in an
    /// English one keeps its order; isolates inside the texts are dropped, so that no one can close another's.
    public var isolated: Phrase {
        Phrase(self) { value in
            switch value {
            case .text(let text):
                let bare = text.unicodeScalars.filter { $0 != Self.isolate && $0 != Self.endOfIsolate }
                return .text("\u{2068}\(String(String.UnicodeScalarView(bare)))\u{2069}")
            case .phrase(let inner): return .phrase(inner.isolated)
            case .number: return value
            }
        }
    }
}
