import Kernel

/// What became of one cell of a pasted list.
enum PastedCell: Sendable, Hashable {
    /// Taken as it stands.
    case same
    /// Read as something of ours: `inj` as injured. The text is what it became, for people.
    case read(Answer)
    /// Empty, or says in words that nobody knows.
    case unknown
    /// Cannot be read: becomes "not known", in sight.
    case unreadable
    /// Longer than the field: becomes "not known", in sight.
    case tooLong
    case leftOut

    enum Answer: Hashable, Sendable {
        case sex(Sex)
        case status(HarmStatus)
        case text(String)
    }

    /// Whole years in `34`, `34 yrs`, `about 30`, `۳۴ سال`; a number of months or days is 0; nil when there is none,
    /// or none that a person reaches.
    static func years(in text: String) -> Int? {
        let words = PasteWords.plain(text).split(separator: " ")
        let numbers = words.compactMap { word -> Int? in
            let digits = word.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count == word.count || units.contains(String(word.dropFirst(digits.count)))
            else { return nil }
            return Int(digits)
        }
        guard numbers.count == 1, let number = numbers.first, words.allSatisfy(belongs) else { return nil }
        if words.contains(where: { small.contains($0.drop { $0.isNumber }.description) }) { return 0 }
        return 0...120 ~= number ? number : nil
    }

    private static func belongs(_ word: Substring) -> Bool {
        let rest = String(word.drop { $0.isASCII && $0.isNumber })
        return rest.isEmpty || units.contains(rest) || about.contains(rest)
    }

    private static let small: Set<String> = [
        "m", "mo", "month", "months", "day", "days", "d", "week", "weeks", "ماہ", "دن", "مهينا", "ڏينهن",
    ]
    private static let units: Set<String> = small.union([
        "y", "yr", "yrs", "year", "years", "old", "سال", "برس", "سالن",
    ])
    private static let about: Set<String> = ["about", "approx", "ca", "around", "تقریبا", "تقریباً", "لڳ", "ڀڳ"]
}
