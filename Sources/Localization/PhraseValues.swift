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
            case .text(let text): return .text("\u{2068}\(text.withoutIsolates)\u{2069}")
            case .phrase(let inner): return .phrase(inner.isolated)
            case .number: return value
            }
        }
    }
}

extension String {
    /// Without isolates, so that no text can close what was opened around it.
    public var withoutIsolates: String {
        // The first byte of both; most texts have none of it.
        guard utf8.contains(0xE2) else { return self }
        let bare = unicodeScalars.filter { $0 != Phrase.isolate && $0 != Phrase.endOfIsolate }
        return String(String.UnicodeScalarView(bare))
    }
}
