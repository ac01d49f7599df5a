import Localization

/// What an import's flags and refusals say to a person.
enum ImportFlagWords {
    static func phrase(_ word: String) -> Phrase {
        if let flag = ImportFlag.Kind(rawValue: word) { return Phrase("incidents.flag.", of: flag) }
        if let reason = ImportRefusal.Reason(rawValue: word) { return Phrase("incidents.refusal.", of: reason) }
        return Phrase("incidents.flag-unknown")
    }
}
