public import Access
public import Kernel

/// When something was written down, and by whom: the account for the audit, the office for people.
public struct Recorded: Hashable, Sendable {
    public let at: Timestamp
    public let account: Identifier<Account>
    /// What the officer was at that moment; nil for what was recorded before offices were kept.
    public let role: Role?
    /// Nil for an office of the whole province.
    public let district: DistrictCode?

    public init(at: Timestamp, account: Identifier<Account>, role: Role?, district: DistrictCode?) {
        self.at = at
        self.account = account
        self.role = role
        self.district = district
    }

    init(by grant: Grant) {
        self.init(
            at: grant.moment, account: grant.officer.account, role: grant.officer.role,
            district: grant.officer.district)
    }
}
