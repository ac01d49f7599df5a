public import Access
public import Kernel
public import SQL

/// Names the officer whom the family asks for, and who stands in for her.
public enum NameContact {
    /// Both must be officers who work on claims at the claim's place. The change stands in the history. Throws
    /// `ClaimError.noSuchColleague` for anybody else, `.changedMeanwhile`.
    @discardableResult
    public static func run(
        _ claim: Claim, contact: Identifier<Account>, deputy: Identifier<Account>?, from version: Int,
        by grant: Grant, at desk: ClaimDesk, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(.changeClaim)
        let may = Set(try Colleagues.who(may: .changeClaim, at: claim.scope, in: tx).map(\.account))
        guard may.contains(contact), deputy.map(may.contains) ?? true, deputy != contact else {
            throw ClaimError.noSuchColleague
        }
        var named = claim
        (named.contact, named.deputy) = (contact, deputy)
        let moved = try MoveClaim.run(
            named, .init(kind: .contact, to: claim.stage, word: contact.description),
            from: Set(Claim.Stage.allCases), version: version, by: grant, at: desk, in: tx)
        try Audit.record(grant, .contactNamed, on: Record(.claim, claim.id), in: tx)
        return moved
    }
}
