import Localization

/// A word of another room as it stands in that room's view: a status, a stage. Said by that room's own phrases, so
/// that one concept has one word everywhere.
struct Word: RawRepresentable, Hashable, Sendable {
    let rawValue: String

    /// In the order in which they are shown; a word that a view holds and that is not here follows after them.
    static let sexes = words("female", "male", "other", "unknown")
    static let statuses = words("killed", "injured", "missing", "shocked", "witness", "unknown")
    static let kinds = words(
        "explosion", "suicide-attack", "shooting", "grenade", "landmine", "abduction", "arson", "armed-clash", "other",
        "unknown")
    static let classifications = words(
        "terrorist-act", "under-inquiry", "ex-gratia-equivalent", "not-terrorism", "unknown")
    static let stages = words("opened", "evidence", "verified", "committee", "decided", "sanction", "payment", "paid")
    static let decisions = words("award", "refusal")

    private static func words(_ all: String...) -> [Word] { all.map { Word(rawValue: $0) } }

    /// `known`, then whatever else was counted, by name.
    static func all(_ known: [Word], and counted: some Sequence<Word>) -> [Word] {
        known + Set(counted).subtracting(known).sorted { $0.rawValue < $1.rawValue }
    }
}
