/// A Pakistani account number as banks and wallets give it: `PK`, two check digits, four letters of the bank, sixteen
/// letters or digits (ISO 13616; State Bank of Pakistan, PSD circular 2 of 2012).
///
/// It leads to a person, so it prints masked; `electronic` and `written` are for sealed columns, bank files and pages
/// whose reader has the right.
public struct IBAN: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// 24 characters without spaces.
    public let electronic: String

    /// Why a text is no account number we can pay to.
    public enum Fault: Error, Hashable, Sendable {
        /// Another country's: an award is paid in rupees inside Pakistan.
        case foreign
        /// Not 24 characters, or others than letters and digits where they must stand.
        case malformed
        /// The two check digits disagree with the rest: a typing mistake.
        case wrongCheckDigits
    }

    /// Reads with or without spaces and hyphens, small or capital letters.
    public init(_ text: some StringProtocol) throws(Fault) {
        let bytes = text.utf8.filter { $0 != 0x20 && $0 != 0x2D }.map { 0x61...0x7A ~= $0 ? $0 - 0x20 : $0 }
        guard bytes.count > 4, bytes[0...1].allSatisfy(Self.isLetter) else { throw .malformed }
        guard bytes.starts(with: "PK".utf8) else { throw .foreign }
        guard bytes.count == 24, bytes[2...3].allSatisfy(Self.isDigit), bytes[4...7].allSatisfy(Self.isLetter),
            bytes[8...].allSatisfy({ Self.isLetter($0) || Self.isDigit($0) })
        else { throw .malformed }
        guard Self.remainder(bytes) == 1 else { throw .wrongCheckDigits }
        electronic = String(decoding: bytes, as: UTF8.self)
    }

    /// The four letters of the bank or wallet; `Bank` knows their names.
    public var bankLetters: String { String(electronic.dropFirst(4).prefix(4)) }

    /// In groups of four, as people read it aloud.
    public var written: String {
        stride(from: 0, to: 24, by: 4).map { electronic.dropFirst($0).prefix(4) }.joined(separator: " ")
    }

    /// `PK•• SCBL •••• 6702`: enough for two officers to know that they speak of the same account.
    public var masked: String { "PK•• \(bankLetters) •••• \(electronic.suffix(4))" }

    public var description: String { "IBAN(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    /// The number of ISO 7064 (mod 97-10): letters count 10 to 35, the first four characters come last.
    private static func remainder(_ bytes: [UInt8]) -> Int {
        (bytes[4...] + bytes[..<4]).reduce(0) { rest, byte in
            let value = isDigit(byte) ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10
            return (rest * (value > 9 ? 100 : 10) + value) % 97
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
    private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
}
