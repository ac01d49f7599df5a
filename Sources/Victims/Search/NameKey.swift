/// A name reduced to what its spellings share, in Roman, Urdu or Sindhi script: the consonants in their order.
///
/// `Muhammad`, `Mohd` and `محمد` have one key. It finds candidates; a person decides.
public struct NameKey: Hashable, Sendable {
    /// One skeleton a word, in order; empty words (`Aye`) keep their first letter.
    public let words: [String]

    public init(_ name: String) {
        words = Self.parts(of: name).map { Self.skeleton(of: $0) }.filter { !$0.isEmpty }
    }

    /// The words of a name as they are spelled.
    static func parts(of name: String) -> [Substring] { name.split { $0.isWhitespace || $0.isPunctuation } }

    /// Whether every word sought begins some word of this name, or the whole runs together the same
    /// (`Bibi` and `بی بی`).
    public func holds(_ sought: NameKey) -> Bool {
        guard !sought.words.isEmpty else { return false }
        if words.joined().hasPrefix(sought.words.joined()) { return true }
        return sought.words.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }

    static func skeleton(of word: Substring) -> String {
        let letters = romanised(word)
        if Self.muhammad.contains(letters) { return "mhmd" }
        return consonants(of: joinedDigraphs(letters))
    }

    /// Lower-case Roman letters for each scalar; vowels of Arabic script become `a`, `w`, `y`.
    private static func romanised(_ word: Substring) -> String {
        var out = ""
        for scalar in String(word).lowercased().unicodeScalars {
            if let roman = arabicLetters[scalar] {
                out += roman
            } else if scalar.properties.isAlphabetic, let plain = latinBase(scalar) {
                out.append(plain)
            }
        }
        return out
    }

    /// `é` becomes `e`: the first scalar of the decomposed letter, when that is Roman.
    private static func latinBase(_ scalar: Unicode.Scalar) -> Character? {
        if scalar.isASCII { return Character(scalar) }
        let folded = latinVariants[scalar] ?? scalar
        return folded.isASCII ? Character(folded) : nil
    }

    private static func joinedDigraphs(_ letters: String) -> String {
        var out = Substring(letters)
        var result = ""
        while let first = out.first {
            if let pair = digraphs.first(where: { out.hasPrefix($0.0) }) {
                result += pair.1
                out = out.dropFirst(pair.0.count)
            } else {
                result.append(first)
                out = out.dropFirst()
            }
        }
        return result
    }

    private static func consonants(of letters: String) -> String {
        var out = ""
        for (position, letter) in letters.enumerated() {
            let isLast = position == letters.count - 1
            if position > 0 && "aeiouwy".contains(letter) { continue }
            if isLast && letter == "h" && position > 0 { continue }
            let plain: Character = equals[letter] ?? letter
            if out.last != plain { out.append(plain) }
        }
        if let first = out.first, "aeiouwy".contains(first), out.count > 1, first != "w" { out.removeFirst() }
        return out
    }

    private static let muhammad: Set<String> = ["m", "md", "mohd", "muhd", "mhd", "mohammad", "mohammed", "mohamed"]
    private static let digraphs: [(String, String)] = [
        ("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "c"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("bh", "b"),
        ("jh", "j"), ("ck", "k"), ("x", "ks"),
    ]
    private static let equals: [Character: Character] = ["q": "k", "v": "w", "e": "a", "i": "a", "o": "a", "u": "a"]
    private static let latinVariants: [Unicode.Scalar: Unicode.Scalar] = [
        "á": "a", "à": "a", "ā": "a", "â": "a", "é": "e", "è": "e", "ē": "e", "í": "i", "ī": "i", "ó": "o", "ō": "o",
        "ú": "u", "ū": "u", "ḥ": "h", "ṣ": "s", "ṭ": "t", "ẓ": "z", "ḍ": "d", "ñ": "n",
    ]
    private static let arabicLetters: [Unicode.Scalar: String] = [
        "ا": "a", "آ": "a", "أ": "a", "إ": "a", "ٱ": "a", "ع": "a", "ء": "", "ئ": "y", "ؤ": "w", "ب": "b", "ٻ": "b",
        "ڀ": "b", "پ": "p", "ت": "t", "ٹ": "t", "ٽ": "t", "ٿ": "t", "ٺ": "t", "ث": "s", "ج": "j", "ڄ": "j", "ڃ": "n",
        "چ": "c", "ڇ": "c", "ح": "h", "خ": "k", "د": "d", "ڈ": "d", "ڊ": "d", "ڏ": "d", "ڌ": "d", "ڍ": "d", "ذ": "z",
        "ر": "r", "ڑ": "r", "ڙ": "r", "ز": "z", "ژ": "z", "س": "s", "ش": "s", "ص": "s", "ض": "z", "ط": "t", "ظ": "z",
        "غ": "g", "ف": "f", "ڦ": "f", "ق": "k", "ک": "k", "ك": "k", "ڪ": "k", "گ": "g", "ڳ": "g", "ڱ": "n", "ل": "l",
        "م": "m", "ن": "n", "ں": "n", "ڻ": "n", "و": "w", "ہ": "h", "ه": "h", "ۃ": "h", "ة": "h", "ھ": "", "ی": "y",
        "ي": "y", "ى": "y", "ے": "y",
    ]
}
