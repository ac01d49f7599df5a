/// What the program wants to say, before it is said in a language: a key of the phrase files and the values
/// for its holes. No sentence is glued from parts.
public struct Phrase: Hashable, Sendable {
    public let key: String
    public let values: [String: Value]

    /// What fills a hole. A number also chooses the plural form, when the hole is named `n`.
    public enum Value: Hashable, Sendable {
        case text(String)
        case number(Int)
        /// A phrase inside a phrase, said in the same language.
        indirect case phrase(Phrase)
    }

    public init(_ key: StaticString, _ values: [String: Value] = [:]) {
        self.key = key.description
        self.values = values
    }

    /// A phrase whose key is put together from a literal and the raw value of one of our own enums, such as
    /// `claims.stage.` and `opened`. The gap test covers these by listing the enum.
    public init(_ prefix: StaticString, of word: some RawRepresentable<String>, _ values: [String: Value] = [:]) {
        key = prefix.description + word.rawValue
        self.values = values
    }
}

extension Phrase.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
}
