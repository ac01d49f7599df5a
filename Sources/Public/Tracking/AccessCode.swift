public import Kernel
import Sealing

/// What is printed on a slip: `7KQD-M2XA` and a PIN of six digits. Together they open one claim's own page.
///
/// 40 and 20 bits: short enough for a telephone without a keyboard, too long to try where every wrong pair is slowed.
/// Printing masks it; only the slip itself has `code` and `pin`.
public struct AccessCode: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// Eight characters without hyphen.
    private let characters: String
    /// Six digits.
    public let pin: String

    /// Without I, L, O and U, which are read for others.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    public init(from surroundings: some Surroundings) {
        characters = String(surroundings.randomBytes(8).map { Self.alphabet[Int($0 & 31)] })
        // Whole digits out of whole ranges, so that none comes more often.
        var digits = ""
        while digits.utf8.count < 6 {
            digits += surroundings.randomBytes(12).filter { $0 < 250 }.map { String($0 % 10) }.joined()
        }
        pin = String(digits.prefix(6))
    }

    /// Reads what somebody typed: small letters, spaces and hyphens do not matter, O is read as 0, I and L as 1, Urdu
    /// digits as others. Nil for what cannot be a code and a PIN.
    public init?(_ code: some StringProtocol, pin: some StringProtocol) {
        let read = Self.plain(code).map { ["O": "0", "I": "1", "L": "1"][$0] ?? $0 }
        let digits = Self.plain(pin)
        guard read.count == 8, read.allSatisfy(Self.alphabet.contains), digits.count == 6,
            digits.allSatisfy({ "0"..."9" ~= $0 })
        else { return nil }
        (characters, self.pin) = (String(read), String(digits))
    }

    /// Capitals and digits, up to forty of them.
    private static func plain(_ text: some StringProtocol) -> [Character] {
        text.prefix(40).uppercased().filter { $0 != "-" && $0 != " " }.map { character in
            guard let digit = character.wholeNumberValue, 0...9 ~= digit else { return character }
            return Character(String(digit))
        }
    }

    /// `7KQD-M2XA`.
    public var code: String { "\(characters.prefix(4))-\(characters.suffix(4))" }

    public var description: String { "AccessCode(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    func codeDigest(_ ring: Keyring) -> [UInt8] { ring.accessDigest(of: "code", characters) }
    func pinDigest(_ ring: Keyring) -> [UInt8] { ring.accessDigest(of: "pin", characters, pin) }
}

extension AccessCode {
    /// What is looked up for a text that is no code, so that the answer takes as long: no slip has it.
    static let ofNothing = AccessCode(characters: "", pin: "")

    private init(characters: String, pin: String) { (self.characters, self.pin) = (characters, pin) }
}
