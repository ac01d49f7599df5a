public import Access
import CompensationRules
import Incidents
public import Kernel
public import SQL
public import Statute

/// Keeps what lists show of a claim: its outcome and amount until it is decided, and the day on which a clock ends.
enum WorkOutClaim {
    /// Works the claim out on `today` and writes it down; the claim as it stands then. The version stays: nobody
    /// changed a fact. Some tens of microseconds.
    static func run(
        _ claim: Claim, of incident: Incident, _ course: ClaimCourse? = nil, under law: LawBook,
        on today: CalendarDate, _ edition: Int? = nil, in tx: borrowing Transaction
    ) throws -> Claim {
        let course = try course ?? CourseStore.course(of: claim, in: tx)
        let number = try edition ?? LawEditions.number(of: law, in: tx)
        let worked = standing(of: claim, of: incident, course, under: law, on: today, number)
        guard worked.standing != claim.standing else { return claim }
        try ClaimStore.keep(worked.standing, of: claim.id, in: tx)
        return worked
    }

    /// The claim with what is worked out on `today`; nothing is stored.
    static func standing(
        of claim: Claim, of incident: Incident, _ course: ClaimCourse, under law: LawBook, on today: CalendarDate,
        _ number: Int
    ) -> Claim {
        var claim = claim
        if !claim.isDecided {
            let determination = WorkedOut(claim, of: incident, under: law, on: today).determination
            claim.standing.outcome = determination.outcome
            claim.standing.amount = determination.outcome == .award ? determination.total : nil
        }
        claim.standing.workedUnder = number
        claim.standing.dueOn = course.clocks(of: claim, from: incident, under: law, on: today).dueOn
        return claim
    }
}

/// The editions of the law under which claims were worked out, by number.
enum LawEditions {
    /// The number of the book that is answered with now; a new one when it is not the last one's.
    static func number(of law: LawBook, in tx: borrowing Transaction) throws -> Int {
        let last = try tx.first("SELECT number, edition FROM claim_law ORDER BY number DESC LIMIT 1") { row in
            (number: try row[0] as Int, edition: try row[1] as String)
        }
        if let last, last.edition == law.edition { return last.number }
        let next = (last?.number ?? 0) + 1
        try tx.run(
            """
            INSERT INTO claim_law (number, edition) VALUES (\(next), \(law.edition)) ON CONFLICT (number) DO NOTHING
            """)
        return next
    }

    /// Whether no other book has been answered with since this one was. Of two programs on one database, while one is
    /// brought to a newer version, only the newer may work claims out by itself: they would undo one another.
    static func isNewest(_ law: LawBook, in tx: borrowing Transaction) throws -> Bool {
        let known = try tx.first(
            "SELECT number FROM claim_law WHERE edition = \(law.edition) ORDER BY number DESC LIMIT 1"
        ) { try $0[0] as Int }
        guard let known else { return true }
        return try !tx.exists("SELECT 1 FROM claim_law WHERE number > \(known)")
    }
}

extension Claims {
    /// Works out anew what open claims come to, after the law or an incident's facts have changed: `limit` of them at
    /// most, the longest waiting first. How many it did: fewer than `limit` when nothing is left.
    ///
    /// Lists do it by themselves, a few hundred at a time. About 40 microseconds each.
    @discardableResult
    public static func workOut(
        limit: Int, under law: LawBook, on today: CalendarDate, in tx: borrowing Transaction
    ) throws -> Int {
        try workOutAnew(limit: limit, under: law, on: today, in: tx).looked
    }

    /// The same for the job that does it beside the requests, with one audit entry, the program's own, that names the
    /// claims which come to something else now. No entry when none does, and nothing at all under a book that a newer
    /// program has left behind. `grant` is one for `changeClaim`.
    public static func workOut(
        limit: Int, under law: LawBook, by grant: Grant, in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.changeClaim)
        guard try LawEditions.isNewest(law, in: tx) else { return 0 }
        let (looked, changed) = try workOutAnew(
            limit: limit, under: law, on: grant.moment.dateInPakistan, in: tx)
        if !changed.isEmpty { try Audit.record(grant, .claimsReworked, on: Record(.claim, list: changed), in: tx) }
        return looked
    }

    /// A claim that was decided is not among them, and nothing of it is written.
    private static func workOutAnew(
        limit: Int, under law: LawBook, on today: CalendarDate, in tx: borrowing Transaction
    ) throws -> (looked: Int, changed: [Identifier<Claim>]) {
        let number = try LawEditions.number(of: law, in: tx)
        let claims = try ClaimStore.claims(
            """
            SELECT \(ClaimStore.columns) FROM claim c WHERE c.decided_on IS NULL AND c.worked_under < \(number)
            ORDER BY c.worked_under, c.id LIMIT \(limit)
            """, in: tx)
        var incidents: [Identifier<Incident>: Incident] = [:]
        var changed: [Identifier<Claim>] = []
        for claim in claims {
            let incident = try incidents[claim.incident] ?? IncidentStore.find(claim.incident, in: tx)
            guard let incident else { continue }
            incidents[claim.incident] = incident
            let worked = try WorkOutClaim.run(claim, of: incident, under: law, on: today, number, in: tx)
            if worked.standing.saysOther(than: claim.standing) { changed.append(claim.id) }
        }
        return (claims.count, changed)
    }
}

extension ClaimStanding {
    /// Whether a reader would see another outcome, sum or day.
    fileprivate func saysOther(than other: ClaimStanding) -> Bool {
        outcome != other.outcome || amount != other.amount || dueOn != other.dueOn
    }
}
