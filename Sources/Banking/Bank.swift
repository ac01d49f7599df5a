/// A bank or wallet by the four letters in its account numbers.
///
/// The list is reference data gathered from public lists, not a register: a number whose letters are unknown is still a
/// number (`Bank(of:)` is nil, the page says "a bank that this list does not know").
public struct Bank: Hashable, Sendable {
    public let letters: String
    /// As the bank writes it, in English.
    public let name: String
    /// Whether people hold it on a telephone rather than at a counter.
    public let isWallet: Bool

    /// Nil when the letters are unknown.
    public init?(of iban: IBAN) { self.init(letters: iban.bankLetters) }

    public init?(letters: String) {
        guard let known = Self.known.first(where: { $0.letters == letters }) else { return nil }
        self = known
    }

    private init(_ letters: String, _ name: String, isWallet: Bool = false) {
        (self.letters, self.name, self.isWallet) = (letters, name, isWallet)
    }

    public static let known: [Bank] = [
        Bank("ABPA", "Allied Bank"), Bank("ALFH", "Bank Alfalah"), Bank("ASCM", "Askari Bank"),
        Bank("BAHL", "Bank AL Habib"), Bank("BKIP", "BankIslami"), Bank("BPUN", "Bank of Punjab"),
        Bank("FAYS", "Faysal Bank"), Bank("HABB", "Habib Bank"), Bank("JCMA", "JazzCash", isWallet: true),
        Bank("JSBL", "JS Bank"), Bank("KHYB", "Bank of Khyber"), Bank("MEZN", "Meezan Bank"),
        Bank("MUCB", "MCB Bank"), Bank("NBPA", "National Bank of Pakistan"), Bank("SBPP", "State Bank of Pakistan"),
        Bank("SCBL", "Standard Chartered Bank"), Bank("SIND", "Sindh Bank"), Bank("SONE", "Soneri Bank"),
        Bank("TMFB", "Easypaisa", isWallet: true), Bank("UNIL", "United Bank"),
    ]
}
