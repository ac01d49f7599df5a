/// What a sealed value is about, and so which key opens it: an officer of one domain cannot open another's.
public enum Domain: String, CaseIterable, Hashable, Sendable {
    /// Names, parentage, CNIC, phones, address, birth date, and free text about a person.
    case identity
    /// Injuries, screening, counselling.
    case health
    /// Statements, protection, court strategy.
    case justice
    /// Bank accounts and wallets.
    case payment
}
