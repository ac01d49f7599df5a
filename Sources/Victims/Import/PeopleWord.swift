import Kernel

/// What clerks write for a sex or for what happened, in English, Urdu and Sindhi.
enum PeopleWord {
    /// Nil for a word that says nothing we know.
    static func sex(_ text: String) -> Sex? { sexes[text.lowercased()] }

    /// Nil for a word that says nothing we know.
    static func status(_ text: String) -> HarmStatus? { statuses[text.lowercased()] }

    private static let sexes: [String: Sex] = [
        "m": .male, "male": .male, "man": .male, "boy": .male, "مرد": .male, "لڑکا": .male, "ڇوڪرو": .male,
        "f": .female, "female": .female, "woman": .female, "girl": .female, "عورت": .female, "خاتون": .female,
        "لڑکی": .female, "ڇوڪري": .female, "other": .other, "x": .other, "transgender": .other,
        "خواجہ سرا": .other, "unknown": .unknown, "not known": .unknown, "?": .unknown, "-": .unknown,
        "نامعلوم": .unknown, "اڻڄاتل": .unknown,
    ]

    private static let statuses: [String: HarmStatus] = [
        "killed": .killed, "dead": .killed, "died": .killed, "deceased": .killed, "martyred": .killed,
        "shaheed": .killed, "expired": .killed, "ہلاک": .killed, "شہید": .killed, "جاں بحق": .killed, "فوت": .killed,
        "شهيد": .killed, "فوتي": .killed, "injured": .injured, "wounded": .injured, "hurt": .injured,
        "زخمی": .injured, "زخمي": .injured, "missing": .missing, "لاپتہ": .missing, "گم": .missing, "لاپتا": .missing,
        "shocked": .shocked, "shock": .shocked, "صدمہ": .shocked, "صدمو": .shocked, "witness": .witness,
        "گواہ": .witness, "شاهد": .witness, "unknown": .unknown, "not known": .unknown, "?": .unknown, "-": .unknown,
        "نامعلوم": .unknown, "اڻڄاتل": .unknown,
    ]

    /// A whole number in Western, Urdu or Arabic digits; nil for anything else.
    static func number(_ text: String) -> Int? {
        var number = 0
        guard 1...4 ~= text.unicodeScalars.count else { return nil }
        for scalar in text.unicodeScalars {
            guard let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil else {
                return nil
            }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// `2026-03-01`, `1/3/2026` or `01-03-2026`, day before month; nil for anything else.
    static func date(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map { number(String($0)) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 1900 else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }
}
