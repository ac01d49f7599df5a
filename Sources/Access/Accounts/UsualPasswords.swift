/// Passwords that are tried first: made of the usual words and names, walks along the keyboard, repetitions, years,
/// and numbers of the kind that people have (a telephone, an identity card).
///
/// Not a list of passwords but of what they are made of (`Embedded/UsualWords.txt`): what is left after those
/// parts are taken away must still be six letters or digits. It refuses every one of the 10,000 and more that
/// `UsualPasswordTests` writes out, which is what P10 of the security goals asks of a list.
enum UsualPasswords {
    static let leastLeft = 6

    private typealias Letters = [UInt32]

    /// `accountName` is taken away like a usual word.
    static func contain(_ password: String, of accountName: String) -> Bool {
        let typed = letters(of: password)
        let bare = typed.filter { !signs.contains($0) }
        if isRepetition(bare) { return true }
        let own = letters(of: accountName).filter { !signs.contains($0) }
        return [typed, bare].contains { left(of: $0, own).worth < leastLeft }
    }

    /// What belongs to no usual part.
    private struct Left {
        var letters = 0
        var digits = 0

        /// Digits are worth four up to the length of an identity card's number, and one each beyond.
        var worth: Int { letters + min(digits, 4) + max(0, digits - 13) }
        /// For comparing two ways of taking parts away.
        var size: Int { 3 * letters + digits }

        func with(_ letter: UInt32) -> Left {
            if signs.contains(letter) { return self }
            return isDigit(letter)
                ? Left(letters: letters, digits: digits + 1) : Left(letters: letters + 1, digits: digits)
        }
    }

    /// The least that can be left: "pakistanimran" is "pakistan" and "imran", not "pakistani" and something.
    private static func left(of typed: Letters, _ accountName: Letters) -> Left {
        let plain = typed.map { disguises[$0] ?? $0 }
        var least = [Left](repeating: Left(), count: typed.count + 1)
        for index in typed.indices.reversed() {
            least[index] = least[index + 1].with(typed[index])
            let parts =
                words(in: plain[index...]) + words(in: typed[index...])
                + [run(typed[index...]), year(typed[index...]), name(accountName, in: typed[index...])]
            for length in parts where length > 0 && least[index + length].size < least[index].size {
                least[index] = least[index + length]
            }
        }
        return least[0]
    }

    /// The lengths of the usual words that the text begins with.
    private static func words(in text: ArraySlice<UInt32>) -> [Int] {
        guard let candidates = beginning(of: text).flatMap({ usualWords[$0] }) else { return [] }
        return candidates.filter { text.starts(with: $0) }.map(\.count)
    }

    private static func name(_ accountName: Letters, in text: ArraySlice<UInt32>) -> Int {
        accountName.count >= 4 && text.starts(with: accountName) ? accountName.count : 0
    }

    /// The length of a run of at least three: the same character, the alphabet or a row of keys, either way.
    private static func run(_ text: ArraySlice<UInt32>) -> Int {
        guard let first = text.first else { return 0 }
        var longest = text.prefix { $0 == first }.count
        for row in rows {
            guard let start = row.firstIndex(of: first) else { continue }
            longest = max(longest, zip(row[start...], text).prefix { $0 == $1 }.count)
        }
        return longest >= 3 ? longest : 0
    }

    /// 4 for a year of the last or this century.
    private static func year(_ text: ArraySlice<UInt32>) -> Int {
        guard text.count >= 4, text.prefix(4).allSatisfy(isDigit) else { return 0 }
        return centuries.contains { text.starts(with: $0) } ? 4 : 0
    }

    /// One part of up to seven characters, again and again.
    private static func isRepetition(_ text: Letters) -> Bool {
        (1...7).contains { length in
            text.count >= 2 * length && text.indices.dropFirst(length).allSatisfy { text[$0] == text[$0 - length] }
        }
    }

    /// Letters and digits in small and the two signs that stand for letters, without whatever is between them.
    private static func letters(of text: String) -> Letters {
        text.lowercased().unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || signs.contains(scalar.value)
        }.map(\.value)
    }

    private static func isDigit(_ letter: UInt32) -> Bool { 48...57 ~= letter }

    /// By their first two letters.
    private static let usualWords: [UInt64: [Letters]] = {
        let text = EmbeddedFile.all.first { $0.path.description == "UsualWords.txt" }?.text.description ?? ""
        let words = Set(text.split(whereSeparator: \.isWhitespace)).map { $0.unicodeScalars.map(\.value) }
        return Dictionary(grouping: words) { beginning(of: $0[...]) ?? 0 }
    }()

    /// Nil for less than two letters.
    private static func beginning(of text: ArraySlice<UInt32>) -> UInt64? {
        guard text.count >= 2 else { return nil }
        return UInt64(text[text.startIndex]) << 32 | UInt64(text[text.startIndex + 1])
    }

    private static let centuries: [Letters] = ["19", "20"].map { $0.unicodeScalars.map(\.value) }
    private static let signs = Set("@$".unicodeScalars.map(\.value))

    private static let rows: [Letters] = {
        let rows = [
            "abcdefghijklmnopqrstuvwxyz", "1234567890", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        ]
        return rows.map { $0.unicodeScalars.map(\.value) }.flatMap { [$0, $0.reversed()] }
    }()

    private static let disguises: [UInt32: UInt32] = {
        let pairs = zip("01345789@$".unicodeScalars, "oieastbgas".unicodeScalars).map { ($0.value, $1.value) }
        return Dictionary(pairs) { first, _ in first }
    }()
}
