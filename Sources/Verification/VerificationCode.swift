public import Kernel
public import SQL

/// The random code of a decision, five groups of four: `7KQD-M2XA-90RT-WZ4C-HE6B`. It opens nothing but the page that
/// says whether a letter is genuine.
///
/// 100 bits, so nobody finds one by trying. Its 32 characters leave out I, L, O and U, which are read for others.
public struct VerificationCode: Hashable, Sendable, CustomStringConvertible {
    /// The 20 characters without hyphens.
    let characters: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    public init(from surroundings: some Surroundings) {
        characters = String(surroundings.randomBytes(20).map { Self.alphabet[Int($0 & 31)] })
    }

    /// Reads what somebody typed or scanned: small letters, spaces and hyphens do not matter, O is read as 0, I and L
    /// as 1. Nil for anything that is no such code.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 60 else { return nil }
        let read = text.uppercased().compactMap { character -> Character? in
            switch character {
            case "-", " ": nil
            case "O": "0"
            case "I", "L": "1"
            default: character
            }
        }
        guard read.count == 20, read.allSatisfy(Self.alphabet.contains) else { return nil }
        characters = String(read)
    }

    public var description: String {
        let all = Array(characters)
        return stride(from: 0, to: 20, by: 4).map { String(all[$0..<$0 + 4]) }.joined(separator: "-")
    }
}

extension VerificationCode: Bindable, Readable {
    public var sqlValue: SQLValue { .text(characters) }

    public init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension VerificationCode {
    /// What is looked up for a text that is no code, so that the answer takes as long: no paper has it.
    static let ofNothing = VerificationCode(characters: "")

    private init(characters: String) { self.characters = characters }
}
