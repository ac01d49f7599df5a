public import Access
public import CompensationRules
public import Kernel
public import Localization
public import Verification

/// What was decided about a claim, with the determination that it rests on, as both were on that day.
///
/// Names nobody. Letters and the page that verifies them are made from it.
public struct Decision: Sendable {
    public enum Kind: String, CaseIterable, Sendable { case award, refusal }

    public let claim: Identifier<Claim>
    public let kind: Kind
    public let determination: FrozenDetermination
    /// The version of the program whose rules worked it out.
    public let rules: String
    /// Zero for a refusal.
    public let amount: Rupees
    /// Nil for an award.
    public let ground: RefusalGround?
    /// The clause of the ground, in the law's own words; nil for an award.
    public let clause: String?
    public let code: VerificationCode
    public let office: Office
    public let decidedBy: Identifier<Account>
    public let decidedAt: Timestamp
    /// Pakistan's day.
    public let decidedOn: CalendarDate
    /// Whether a reason in words was given; `DecisionStore.reason` opens it.
    public let hasReason: Bool
    /// The sealed reason.
    let reason: [UInt8]?
    /// What the row says of the digest, beside the record's own.
    let storedDigest: String

    /// SHA-256 of the determination, as hexadecimal text.
    public var digest: String { storedDigest }

    /// Whether nothing of the determination, nor its digest, nor the amount was altered since.
    public var isIntact: Bool {
        let expected = kind == .award ? determination.total : .zero
        return determination.isIntact && determination.digest == storedDigest && amount == expected
    }

    /// What would have to change for another answer; empty for an award.
    public var wouldChange: [Phrase] { ground.map { [$0.wouldChange] } ?? [] }
}

/// As what, and where, somebody acted: the words of an office, never a name.
public struct Office: Hashable, Sendable {
    public let role: Role
    /// Nil for the whole country.
    public let province: Province?
    /// Nil for the whole province.
    public let district: DistrictCode?

    public init(role: Role, province: Province?, district: DistrictCode?) {
        (self.role, self.province, self.district) = (role, province, district)
    }

    init(_ officer: Officer) {
        self.init(role: officer.role, province: officer.province, district: officer.district)
    }
}
