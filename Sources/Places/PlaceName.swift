/// What is left of a place's name when spelling habits are taken away: letters and digits only, small, without
/// accents, spaces and the words that say only what kind of place it is. `Musa Khel district` and `Musakhel`
/// are equal, so are the Arabic and the Urdu way to write the same letter.
struct PlaceName: Hashable, Sendable {
    let key: String

    init(_ text: some StringProtocol) {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            if Self.isDropped(scalar) { continue }
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil {
                word += Self.folded[scalar] ?? properties.lowercaseMapping
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        words.append(word)
        let telling = words.filter { !Self.kinds.contains($0) }
        key = telling.joined().isEmpty ? words.joined() : telling.joined()
    }

    var isEmpty: Bool { key.isEmpty }

    /// Words of kind, in the languages and slips of the pen met in real files (`Distrcit` is one of UCDP's).
    private static let kinds: Set<String> = [
        "district", "distrcit", "agency", "province", "territory", "ضلع", "صوبہ", "ضلعو", "صوبو",
    ]

    /// Soft hyphens, joiners, the stretching line, combining accents and vowel signs.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x640, 0x200B...0x200F, 0x300...0x36F, 0x64B...0x652, 0x670, 0xFEFF: true
        default: false
        }
    }

    private static let folded: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (plain, marked) in [
            "a": "āáàâäãåĀÁÀÂÄÃÅ", "e": "ēéèêëĒÉÈÊË", "i": "īíìîïĪÍÌÎÏ", "o": "ōóòôöõŌÓÒÔÖÕ", "u": "ūúùûüŪÚÙÛÜ",
            "n": "ñṇÑṆ", "t": "ṭṬ", "d": "ḍḌ", "r": "ṛṚ", "h": "ḥḤ", "ی": "يىے", "ک": "ڪك", "ہ": "هةھۃە", "ا": "أإآ",
        ] {
            for scalar in marked.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()
}
