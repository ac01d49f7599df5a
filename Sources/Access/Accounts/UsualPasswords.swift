/// Passwords that are tried first: made of the usual words, runs along the keyboard, repetitions and years.
///
/// Not a list of passwords but of what they are made of (`Embedded/UsualWords.txt`): what is left after those
/// parts are taken away must still be six letters or digits.
enum UsualPasswords {
    static let leastLeft = 6

    /// `accountName` is taken away like a usual word.
    static func contain(_ password: String, of accountName: String) -> Bool {
        let typed = password.lowercased().filter { $0.isLetter || $0.isNumber }
        if isRepetition(Array(typed)) { return true }
        return left(of: Array(typed), accountName.lowercased().filter { $0.isLetter || $0.isNumber }) < leastLeft
    }

    /// How many characters belong to no usual part.
    private static func left(of typed: [Character], _ accountName: String) -> Int {
        let plain = typed.map { disguises[$0] ?? $0 }
        let own = accountName.count >= 4 ? [Array(accountName)] : []
        var left = 0
        var index = 0
        while index < typed.count {
            let usual = max(
                longestWord(in: plain[index...], own), longestWord(in: typed[index...], own), run(typed[index...]),
                year(typed[index...]))
            left += usual == 0 ? 1 : 0
            index += max(1, usual)
        }
        return left
    }

    private static func longestWord(in text: ArraySlice<Character>, _ own: [[Character]]) -> Int {
        let candidates = (text.first.flatMap { words[$0] } ?? []) + own
        return candidates.filter { text.starts(with: $0) }.map(\.count).max() ?? 0
    }

    /// The length of a run of at least three: the same character, the alphabet or a row of keys, either way.
    private static func run(_ text: ArraySlice<Character>) -> Int {
        guard let first = text.first else { return 0 }
        let same = text.prefix { $0 == first }.count
        let rows = rows.map { row in
            row.firstIndex(of: first).map { zip(row[$0...], text).prefix { $0 == $1 }.count } ?? 0
        }
        let longest = max(same, rows.max() ?? 0)
        return longest >= 3 ? longest : 0
    }

    /// 4 for a year of the last or this century.
    private static func year(_ text: ArraySlice<Character>) -> Int {
        let digits = text.prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.isNumber) else { return 0 }
        return digits.starts(with: "19") || digits.starts(with: "20") ? 4 : 0
    }

    /// One part of up to seven characters, again and again.
    private static func isRepetition(_ text: [Character]) -> Bool {
        (1...7).contains { length in
            text.count >= 2 * length && text.indices.dropFirst(length).allSatisfy { text[$0] == text[$0 - length] }
        }
    }

    /// By first letter.
    private static let words: [Character: [[Character]]] = {
        let text = EmbeddedFile.all.first { $0.path.description == "UsualWords.txt" }?.text.description ?? ""
        let words = text.split(whereSeparator: \.isWhitespace).map { Array($0) }
        return Dictionary(grouping: words) { $0[0] }
    }()

    private static let rows: [[Character]] = {
        let rows = ["abcdefghijklmnopqrstuvwxyz", "1234567890", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
        return rows.flatMap { [Array($0), Array($0.reversed())] }
    }()

    private static let disguises: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g",
    ]
}
