/// The words of police, hospital and CTD lists, in English, Urdu and Sindhi, for one answer each.
enum PasteWords {
    /// Lower case, Western digits, letters and digits only, one space between words.
    static func plain(_ text: String) -> String {
        var out = ""
        for scalar in text.lowercased().unicodeScalars {
            if let digit = digit(scalar) {
                out.append(digit)
            } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                out.unicodeScalars.append(scalar)
            } else if !out.isEmpty, out.last != " " {
                out.append(" ")
            }
        }
        if out.last == " " { out.removeLast() }
        return out
    }

    /// `0` to `9` for a Western or Eastern digit.
    static func digit(_ scalar: Unicode.Scalar) -> Character? {
        switch scalar.value {
        case 0x30...0x39: Character(scalar)
        case 0x0660...0x0669: Character(Unicode.Scalar(UInt8(scalar.value - 0x0660 + 48)))
        case 0x06F0...0x06F9: Character(Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 48)))
        default: nil
        }
    }

    /// Whether the cell says in words that nobody knows.
    static func meansUnknown(_ text: String) -> Bool {
        let words = plain(text)
        return words.isEmpty || unknown.contains(words)
    }

    static func sex(_ text: String) -> Sex? { sexes[plain(text)] }

    static func status(_ text: String) -> HarmStatus? {
        let words = plain(text)
        if let status = statuses[words] { return status }
        // "Dead on arrival", "injured, critical": the first word that says it.
        return words.split(separator: " ").lazy.compactMap { statuses[String($0)] }.first
    }

    private static let unknown: Set<String> = [
        "n k", "nk", "not known", "unknown", "n a", "na", "nil", "none", "not identified", "unidentified", "un known",
        "نامعلوم", "معلوم نہیں", "نا معلوم", "اڻڄاتل", "معلوم ناهي",
    ]

    private static let sexes: [String: Sex] = [
        "m": .male, "male": .male, "man": .male, "boy": .male, "mr": .male, "مرد": .male, "لڑکا": .male, "مذکر": .male,
        "ڇوڪرو": .male, "f": .female, "female": .female, "woman": .female, "girl": .female, "mst": .female,
        "lady": .female, "عورت": .female, "خاتون": .female, "لڑکی": .female, "بچی": .female, "مونث": .female,
        "ڇوڪري": .female, "other": .other, "transgender": .other, "خواجہ سرا": .other, "دیگر": .other,
    ]

    private static let statuses: [String: HarmStatus] = [
        "k": .killed, "killed": .killed, "dead": .killed, "died": .killed, "death": .killed, "expired": .killed,
        "deceased": .killed, "shaheed": .killed, "martyred": .killed, "fatal": .killed, "doa": .killed,
        "brought dead": .killed, "جاں بحق": .killed, "جاںبحق": .killed, "شہید": .killed, "فوت": .killed,
        "ہلاک": .killed, "شهيد": .killed, "فوتي": .killed,
        "i": .injured, "inj": .injured, "injured": .injured, "injury": .injured, "wounded": .injured,
        "hurt": .injured, "critical": .injured, "serious": .injured, "stable": .injured, "minor": .injured,
        "grievous": .injured, "admitted": .injured, "زخمی": .injured, "مجروح": .injured, "زخمي": .injured,
        "شدید زخمی": .injured,
        "missing": .missing, "lost": .missing, "لاپتہ": .missing, "گمشدہ": .missing, "لاپتا": .missing,
        "گم": .missing,
        "shocked": .shocked, "shock": .shocked, "trauma": .shocked, "صدمے میں": .shocked, "صدمہ": .shocked,
        "صدمي ۾": .shocked,
        "witness": .witness, "eyewitness": .witness, "گواہ": .witness, "شاہد": .witness, "شاهد": .witness,
    ]
}
