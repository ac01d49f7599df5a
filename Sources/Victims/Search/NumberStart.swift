import Kernel

/// The first digits of a CNIC or of a telephone number, as somebody remembers them or as they can still be read on a
/// torn card: five at least, of a Pakistani telephone number five after the country's code.
///
/// It identifies like the number it begins, so it prints masked.
struct NumberStart: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// Which numbers it begins; none where it cannot begin a CNIC.
    private let cards: Range<UInt64>?
    /// One range for each length a telephone number can have.
    private let phones: [Range<UInt64>]

    /// Reads digits, also Eastern ones, written as on a card or as a telephone number is; nil for fewer than five
    /// that tell, more than a number has, and anything that is no digit.
    init?(_ text: some StringProtocol) {
        guard let typed = DialledText(text), 5...17 ~= typed.digits.count else { return nil }
        cards = typed.mayBeCard ? Self.range(typed.digits, of: PackedNumbers.cardLength) : nil
        let national = typed.phoneStart
        let fewest = national.starts(with: Self.pakistan) ? 7 : typed.isInternational ? 7 : .max
        phones = national.count < fewest ? [] : (8...15).compactMap { Self.range(national, of: $0) }
        guard cards != nil || !phones.isEmpty else { return nil }
    }

    /// Whether it begins one of a person's numbers.
    func begins(_ numbers: PackedNumbers) -> Bool {
        if let card = numbers.card, cards?.contains(card) == true { return true }
        guard let phone = numbers.phone else { return false }
        return phones.contains { $0.contains(phone) }
    }

    var description: String { "NumberStart(masked)" }
    var customMirror: Mirror { Mirror(self, children: [:]) }

    /// The numbers with so many digits that begin with `digits`; nil where there are none.
    private static func range(_ digits: [UInt8], of length: Int) -> Range<UInt64>? {
        guard digits.count <= length, let first = digits.first, first != 0 else { return nil }
        let start = digits.reduce(0) { $0 * 10 + UInt64($1) }
        let width = (digits.count..<length).reduce(UInt64(1)) { width, _ in width * 10 }
        return (start * width)..<((start + 1) * width)
    }

    fileprivate static let pakistan: [UInt8] = [9, 2]
}

/// A person's numbers as whole numbers, eight bytes each: neither of them begins with a zero, so no digit is lost.
struct PackedNumbers: Hashable, Sendable {
    static let cardLength = 13

    private let cardOrZero: UInt64
    private let phoneOrZero: UInt64

    init(card: CNIC?, phone: PhoneNumber?) {
        cardOrZero = card.flatMap { UInt64($0.digits) } ?? 0
        phoneOrZero = phone.flatMap { UInt64($0.e164.dropFirst()) } ?? 0
    }

    /// Nil when she has none that is known.
    var card: UInt64? { cardOrZero == 0 ? nil : cardOrZero }
    var phone: UInt64? { phoneOrZero == 0 ? nil : phoneOrZero }
}

/// Digits and what stands between them, as cards and telephones have it.
private struct DialledText {
    private(set) var digits: [UInt8] = []
    /// Begins with a plus sign or two zeros.
    private(set) var isInternational = false

    /// Nil where anything else stands in it.
    init?(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value - 0x30))
            case "\u{06F0}"..."\u{06F9}": digits.append(UInt8(scalar.value - 0x06F0))
            case "\u{0660}"..."\u{0669}": digits.append(UInt8(scalar.value - 0x0660))
            case "+" where digits.isEmpty && !isInternational: isInternational = true
            case "-", " ", "(", ")", ".", "\u{2010}"..."\u{2013}": continue
            default: return nil
            }
        }
        if !isInternational, digits.starts(with: [0, 0]) {
            digits.removeFirst(2)
            isInternational = true
        }
    }

    var mayBeCard: Bool { !isInternational }

    /// With the country's code before it.
    var phoneStart: [UInt8] {
        if isInternational { return digits }
        if digits.first == 0 { return NumberStart.pakistan + digits.dropFirst() }
        return digits.first == 3 ? NumberStart.pakistan + digits : digits
    }
}
