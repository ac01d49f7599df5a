import Kernel
import Localization
import Web

/// Text that everybody who may see incidents reads: it must not say who anybody is.
enum PublicText {
    /// Whether the text holds what looks like a CNIC or a mobile number. Names it cannot know.
    static func holdsPersonalNumber(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || ",;()".contains($0) }.map(digits)
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        return words.contains { isCNIC($0) || isMobile($0) } || pairs.contains(where: isMobile)
    }

    /// The digits of a word written in nothing but digits, hyphens and a plus; empty for any other word.
    private static func digits(_ word: Substring) -> [Int] {
        guard word.allSatisfy({ $0.isWholeNumber || "-+.".contains($0) }) else { return [] }
        return word.compactMap(\.wholeNumberValue)
    }

    private static func isCNIC(_ digits: [Int]) -> Bool { digits.count == 13 }

    private static func isMobile(_ digits: [Int]) -> Bool {
        digits.count == 11 && digits.starts(with: [0, 3]) || digits.count == 12 && digits.starts(with: [9, 2, 3])
            || digits.count == 14 && digits.starts(with: [0, 0, 9, 2, 3])
    }
}

extension Answers {
    /// Text for everybody; one that holds a CNIC or a mobile number is refused.
    mutating func publicText(_ name: String, atMost limit: Int) -> String? {
        guard let text = text(name, atMost: limit) else { return nil }
        guard !PublicText.holdsPersonalNumber(text) else {
            note(name, Phrase("incidents.personal-number"))
            return nil
        }
        return text
    }

    /// The same, for an answer that must be there.
    mutating func requiredPublicText(_ name: String, atMost limit: Int, else phrase: Phrase) -> String? {
        if let text = publicText(name, atMost: limit) { return text }
        if !isFaulty(name) { note(name, phrase) }
        return nil
    }

    /// A word that must be chosen; `phrase` says what to choose.
    mutating func requiredWord<Word: RawRepresentable<String> & CaseIterable>(_ name: String, else phrase: Phrase)
        -> Word?
    {
        if let word = word(name, as: Word.self) { return word }
        if !isFaulty(name) { note(name, phrase) }
        return nil
    }

    /// A time of day, `09:40`; nil when absent.
    mutating func time(_ name: String) -> TimeOfDay? {
        value(name, else: Phrase("incidents.time-unreadable")) { TimeOfDay($0) }
    }

    /// Decimal degrees as text, or in JSON as a number too; nil when absent.
    mutating func degrees(_ name: String) -> Double? {
        switch json(name) {
        case .integer(let number)?: Double(number)
        case .number(let number)?: number
        case .null?, .bool?, .string?, .array?, .object?, nil:
            value(name, else: Phrase("incidents.degrees-unreadable")) { text in
                text.allSatisfy { $0.isASCII && ($0.isNumber || "-.".contains($0)) } ? Double(text) : nil
            }
        }
    }
}
