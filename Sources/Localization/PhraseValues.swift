extension Phrase {
    /// The same phrase with every value of its holes changed by `change`; for pages, which isolate what fills them.
    public init(_ phrase: Phrase, changing change: (Value) -> Value) {
        key = phrase.key
        values = phrase.values.mapValues(change)
    }
}
