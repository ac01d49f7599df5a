public import Kernel
public import Localization

/// Somebody who signs in, or a program that calls the API with a token. Never deleted: the audit names it.
public struct Account: Hashable, Sendable {
    public let id: Identifier<Account>
    /// What is typed at sign-in; lower case, unique.
    public let name: String
    public let displayName: String
    public let role: Role
    public let province: Province?
    public let district: DistrictCode?
    public let language: Language
    /// Programs have tokens and no password.
    public let isProgram: Bool
    public let isDisabled: Bool
    /// Grows with every change; give it back with the next one.
    public let version: Int
    public let createdAt: Timestamp

    /// The account of nobody, for what is done at the machine's own command line; it is in no table.
    static let console = Identifier<Account>("00000000-0000-7000-8000-000000000000")!  // a literal of the right form

    /// The officer that this account is at `moment`.
    func officer(at moment: Timestamp) -> Officer {
        Officer(
            account: id, name: displayName, role: role, province: province, district: district, language: language,
            moment: moment)
    }
}
