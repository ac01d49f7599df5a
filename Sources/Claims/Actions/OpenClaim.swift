public import Access
public import Incidents
public import Kernel
public import SQL
public import Statute
public import Victims

/// Opens a claim from a roster line.
public enum OpenClaim {
    /// Stores the claim with everything that the roster and the incident say already, and its audit entry.
    ///
    /// `facts` are what the opener knows beyond that; nil takes what the line's status says without a guess. The
    /// opener is the family's contact until somebody else is named. Without a `law` the claim is worked out when a
    /// list first shows it. Throws `ClaimError.alreadyOpen` for a line that has a claim, `AccessError.notFound`
    /// outside the grant's area.
    @discardableResult
    public static func run(
        from entry: RosterEntry, of incident: Incident, facts: ClaimFacts? = nil, under law: LawBook? = nil,
        by grant: Grant, surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws -> Claim {
        try grant.require(.openClaim)
        try grant.require(incident.scope)
        guard entry.incident == incident.id else { throw AccessError.notFound }
        if let open = try ClaimStore.find(of: entry.id, in: tx) { throw ClaimError.alreadyOpen(open.reference) }
        let province = incident.facts.province
        let year = grant.moment.dateInPakistan.year
        let today = grant.moment.dateInPakistan
        var claim = Claim(
            id: Identifier(from: surroundings), reference: try Reference.next("CLM", province, year: year, in: tx),
            province: province, district: incident.facts.district, incident: incident.id, person: entry.person,
            rosterEntry: entry.id, stage: .opened, stageSince: today,
            facts: facts ?? ClaimFacts(standing: .unknown, losses: entry.status.losses), version: 1,
            openedAt: grant.moment, openedBy: grant.officer.account, contact: grant.officer.account, deputy: nil,
            standing: .unknown)
        if let law {
            let number = try LawEditions.number(of: law, in: tx)
            claim = WorkOutClaim.standing(of: claim, of: incident, .none, under: law, on: today, number)
        }
        guard try ClaimStore.insert(claim, in: tx) else {
            throw ClaimError.alreadyOpen(claim.reference)
        }
        try Audit.record(grant, .claimOpened, on: Record(.claim, claim.id), in: tx)
        return claim
    }
}
