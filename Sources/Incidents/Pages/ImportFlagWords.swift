import Localization

/// What an import's flag says to the person who looks at the incident.
enum ImportFlagWords {
    static func phrase(_ word: String) -> Phrase {
        ImportFlag.Kind(rawValue: word).map { Phrase("incidents.flag.", of: $0) } ?? Phrase("incidents.flag-unknown")
    }
}
