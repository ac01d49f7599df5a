/// One name as different clerks write it: several Roman spellings, the usual one first, then Urdu and Sindhi.
struct SpelledName: Sendable {
    let roman: [String]
    let urdu: String
    let sindhi: String

    /// One name a line, `Muhammad/Mohd | محمد | محمد`; a line without Sindhi has it as in Urdu.
    static func list(_ lines: String) -> [SpelledName] {
        lines.split(separator: "\n").map { line in
            let parts = line.split(separator: "|").map { String($0).trimmed }
            return SpelledName(
                roman: parts[0].split(separator: "/").map(String.init), urdu: parts[1],
                sindhi: parts.count > 2 ? parts[2] : parts[1])
        }
    }
}

/// The script that a clerk wrote a record in.
enum Script: Sendable {
    case roman, urdu, sindhi

    /// Roman more often than not; Sindhi in Sindh only.
    static func usual(inSindh: Bool, _ numbers: inout SeededNumbers) -> Script {
        let draw = numbers.number(1...100)
        if draw <= 64 { return .roman }
        return inSindh && draw > 82 ? .sindhi : .urdu
    }
}

/// A person's or a father's full name, before anybody has written it down.
struct FullName: Sendable {
    var parts: [SpelledName]

    /// As one clerk writes it. `care` in a hundred times each word has its usual spelling; the others vary, and now
    /// and then a part of the name is left out or an Urdu word typed on an Arabic keyboard.
    func written(in script: Script, care: Int, _ numbers: inout SeededNumbers) -> String {
        var kept = parts[...]
        if kept.count > 2, !numbers.happens(care) { kept = numbers.happens(50) ? kept.dropLast() : kept.dropFirst() }
        let words = kept.map { word(of: $0, in: script, care: care, &numbers) }
        return words.joined(separator: " ")
    }

    private func word(of name: SpelledName, in script: Script, care: Int, _ numbers: inout SeededNumbers) -> String {
        switch script {
        case .roman:
            return name.roman.count == 1 || numbers.happens(care) ? name.roman[0] : numbers.one(of: name.roman)
        case .urdu: return numbers.happens(94) ? name.urdu : name.urdu.onArabicKeyboard
        case .sindhi: return name.sindhi
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// With the Arabic yeh and kaf in the place of the Urdu ones: they look the same and are other characters.
    fileprivate var onArabicKeyboard: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "ی" ? "ي" : $0 == "ک" ? "ك" : $0 }))
    }
}
